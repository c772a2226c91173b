package footpath.index;

import footpath.events.Event;
import footpath.events.Micros;
import footpath.testkit.MemoryEventLog;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What an index says, and what it should say by brute force, in a form that compares.
final class IndexContent {
    record Row(long timeMicros, long seq, String name, String channel) {}

    private IndexContent() {}

    /// Each person's timeline as the snapshot holds it.
    static Map<String, List<Row>> of(IndexSnapshot snapshot) {
        var content = new TreeMap<String, List<Row>>();
        for (Shard shard : snapshot.shards()) {
            if (isStored(shard)) {
                requireTrueFollows(shard);
                requireTrueBits(shard);
            }
            requireTrueTies(shard);
            for (int subject = 0; subject < shard.subjectCount(); subject++) {
                if (shard.isLive(subject)) {
                    List<Row> before = content.put(snapshot.personKey(shard.person(subject)), timeline(shard, subject));
                    if (before != null) {
                        throw new AssertionError("person " + shard.person(subject) + " is live twice");
                    }
                }
            }
        }
        return content;
    }

    static List<Row> timeline(Shard shard, int subject) {
        requireTrueGaps(shard, subject);
        var rows = new ArrayList<Row>();
        for (int event = shard.firstEvent(subject); event < shard.endEvent(subject); event++) {
            rows.add(new Row(
                    shard.times().microsAt(event),
                    shard.seqs().seqAt(event),
                    shard.nameDictionary().get(shard.names().at(event)),
                    shard.channelDictionary().get(shard.channels().at(event))));
        }
        return rows;
    }

    private static void requireTrueGaps(Shard shard, int subject) {
        int end = shard.endEvent(subject);
        for (int event = shard.firstEvent(subject); event < end; event++) {
            int expected = event + 1 == end
                    ? GapClass.NONE
                    : GapClass.of(
                            shard.times().microsAt(event + 1) - shard.times().microsAt(event));
            if ((shard.gapClasses().get(Bytes.BYTE, event) & 0xff) != expected) {
                throw new AssertionError("event " + event + " has another gap than its times tell");
            }
        }
    }

    /// Whether it is a file, which has more than what is in memory.
    private static boolean isStored(Shard shard) {
        return !(shard instanceof FileShard of) || of.file.isStored();
    }

    private static void requireTrueTies(Shard shard) {
        boolean hasTies = false;
        for (int event = 0; event < shard.eventCount(); event++) {
            hasTies |= (shard.gapClasses().get(Bytes.BYTE, event) & 0xff) == 0;
        }
        if (isStored(shard) ? shard.hasTies() != hasTies : hasTies && !shard.hasTies()) {
            throw new AssertionError("says that ties are " + shard.hasTies() + ", which is not so");
        }
    }

    private static void requireTrueBits(Shard shard) {
        for (int name = 0; name < shard.nameDictionary().size(); name++) {
            int events = shard.postings(name).size();
            Optional<MemorySegment> bits = shard.nameBits(name);
            if (bits.isPresent() != 64L * events >= shard.eventCount()) {
                throw new AssertionError("name " + name + " has bits: " + bits.isPresent());
            }
            for (int event = 0; event < shard.eventCount() && bits.isPresent(); event++) {
                long word = bits.get().getAtIndex(Bytes.LONG, event >> 6);
                if ((word >>> event & 1) != (shard.names().at(event) == name ? 1 : 0)) {
                    throw new AssertionError("the bit of event " + event + " and name " + name + " is wrong");
                }
            }
        }
    }

    private static void requireTrueFollows(Shard shard) {
        var expected = new TreeMap<List<Integer>, Map<Integer, Integer>>(
                Comparator.<List<Integer>>comparingInt(List::getFirst).thenComparingInt(List::getLast));
        for (int subject = 0; subject < shard.subjectCount(); subject++) {
            for (int event = shard.firstEvent(subject); event < shard.endEvent(subject) - 1; event++) {
                List<Integer> arc =
                        List.of(shard.names().at(event), shard.names().at(event + 1));
                int gapClass = shard.gapClasses().get(Bytes.BYTE, event) & 0xff;
                expected.computeIfAbsent(arc, _ -> new TreeMap<>()).merge(gapClass, 1, Integer::sum);
            }
        }
        DirectlyFollows follows = shard.directlyFollows().orElseThrow();
        for (int arc = 0; arc < follows.arcCount(); arc++) {
            var times = new TreeMap<Integer, Integer>();
            follows.times(arc, times::put);
            int sum = times.values().stream().mapToInt(n -> n).sum();
            if (!times.equals(expected.remove(List.of(follows.from(arc), follows.to(arc))))
                    || sum != follows.count(arc)) {
                throw new AssertionError("arc " + arc + " has other times than its events");
            }
        }
        if (!expected.isEmpty()) {
            throw new AssertionError("arcs are missing: " + expected);
        }
    }

    /// Each person's timeline by sorting the log.
    static Map<String, List<Row>> of(MemoryEventLog log) {
        var content = new TreeMap<String, List<Row>>();
        long seq = 0;
        for (Event event : log.events()) {
            content.computeIfAbsent(event.person(), _ -> new ArrayList<>())
                    .add(new Row(Micros.of(event.time()), ++seq, event.name(), event.channel()));
        }
        content.values()
                .forEach(rows ->
                        rows.sort(Comparator.comparingLong(Row::timeMicros).thenComparingLong(Row::seq)));
        return content;
    }

    /// The postings of all shards, live or not, as the events they point to, by shard and name.
    static Map<String, List<Row>> postings(Shard shard) {
        var content = new HashMap<String, List<Row>>();
        for (int code = 0; code < shard.nameDictionary().size(); code++) {
            Postings postings = shard.postings(code);
            var rows = new ArrayList<Row>();
            for (int i = 0; i < postings.size(); i++) {
                int event = postings.eventAt(i);
                if (event < shard.firstEvent(postings.subjectAt(i)) || event >= shard.endEvent(postings.subjectAt(i))) {
                    throw new AssertionError("posting points into another subject");
                }
                rows.add(new Row(
                        postings.timeAt(i),
                        shard.seqs().seqAt(event),
                        shard.nameDictionary().get(code),
                        ""));
            }
            content.put(shard.nameDictionary().get(code), rows);
        }
        return content;
    }
}
