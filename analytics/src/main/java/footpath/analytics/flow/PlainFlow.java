package footpath.analytics.flow;

import footpath.analytics.SubjectMask;
import footpath.index.CodeColumn;
import footpath.index.Shard;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.List;

/// Counts which event follows which where every event counts: over the names alone, without times or filters.
///
/// Confined to one thread.
final class PlainFlow {
    private final int names;

    /// How often `from` was followed by `to`, at `from * names + to`.
    private final long[] arcs;

    private final long[] persons;
    private final long[] starts;
    private final long[] ends;
    private final int[] lastSubject;

    /// @param names few enough for a square
    PlainFlow(int names) {
        this.names = names;
        this.arcs = new long[names * names];
        this.persons = new long[names];
        this.starts = new long[names];
        this.ends = new long[names];
        this.lastSubject = new int[names];
        Arrays.fill(lastSubject, -1);
    }

    void run(Shard shard, SubjectMask mask) {
        CodeColumn codes = shard.names();
        if (mask.isEveryone() && codes.width() == 1) {
            countEveryone(shard);
            return;
        }
        for (int subject = 0; subject < shard.subjectCount(); subject++) {
            if (mask.has(subject)) {
                run(codes, subject, shard.firstEvent(subject), shard.endEvent(subject));
            }
        }
    }

    /// As if the shard were one journey: borders between subjects are what a processor cannot foresee. The pairs
    /// across them are then taken back.
    private void countEveryone(Shard shard) {
        MemorySegment codes = shard.names().segment();
        var pairs = new BytePairs(names);
        pairs.countNeighbours(codes, shard.eventCount());
        var borders = new BytePairs(names);
        borders.countBorders(codes, shard.firstEvents(), shard.subjectCount());
        for (int from = 0; from < names; from++) {
            for (int to = 0; to < names; to++) {
                int across = borders.count(from, to);
                arcs[from * names + to] += pairs.count(from, to) - across;
                ends[from] += across;
                starts[to] += across;
            }
            persons[from] += shard.postings(from).subjectCount();
        }
        starts[codes.get(ValueLayout.JAVA_BYTE, 0) & 0xff]++;
        ends[codes.get(ValueLayout.JAVA_BYTE, shard.eventCount() - 1L) & 0xff]++;
    }

    private void run(CodeColumn codes, int subject, int first, int end) {
        int before = codes.at(first);
        starts[before]++;
        persons[before]++;
        lastSubject[before] = subject;
        for (int event = first + 1; event < end; event++) {
            int name = codes.at(event);
            arcs[before * names + name]++;
            persons[name] += lastSubject[name] == subject ? 0 : 1;
            lastSubject[name] = subject;
            before = name;
        }
        ends[before]++;
    }

    /// Adds the counts to a partial, by name.
    void name(List<String> dictionary, FlowPartial partial) {
        for (int name = 0; name < names; name++) {
            if (persons[name] == 0) {
                continue;
            }
            long[] counts = partial.node(dictionary.get(name));
            counts[FlowPartial.PERSONS] += persons[name];
            counts[FlowPartial.STARTS] += starts[name];
            counts[FlowPartial.ENDS] += ends[name];
            counts[FlowPartial.EVENTS] += starts[name];
        }
        for (int pair = 0; pair < arcs.length; pair++) {
            if (arcs[pair] > 0) {
                String from = dictionary.get(pair / names);
                String to = dictionary.get(pair % names);
                // Every event but the first of a subject is the end of one arc.
                partial.node(to)[FlowPartial.EVENTS] += arcs[pair];
                partial.arcs.merge(new FlowPartial.Arc(from, to), arcs[pair], Long::sum);
            }
        }
    }
}
