package footpath.index;

import footpath.events.log.EventLog;
import footpath.events.log.KnownPersons;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Gathers the timelines of a new overlay: of each person of whom something is new, and of each in the
/// overlays that it takes the place of.
///
/// What was known of them is read from the files that hold it, and of the log what is new alone, so that an
/// overlay costs what is written, however large the log is. Confined to one thread.
final class OverlayRows {
    /*
     * 1. Rows of one person must come in order of seq where they are of one instant. A stored timeline has them so, and
     *    what is new comes behind it; where several timelines become one, they are sorted by seq first.
     * 2. Which of the identities of a person an event came under, the files do not say. So a person who lost an identity,
     *    or of whom it is not known, is read from the log.
     */
    private static final Comparator<StoredEvent> BY_SEQ = Comparator.comparingLong(StoredEvent::seq);

    private final EventLog log;
    private final KnownPersons persons;
    private final RowBuckets rows;
    private final LatestTimelines stored;
    private final List<ShardFile> replaced;
    private final Map<String, Integer> names;
    private final Map<String, Integer> channels;
    private final Map<ShardFile, Codes> codes = new HashMap<>();
    private final BitSet written = new BitSet();
    /// Persons that got or lost an identity since the files were written.
    private int[] changed = {};

    /// @param files    what the overlay is to be laid over
    /// @param replaced those of its overlays that are not needed afterwards: the newest ones
    /// @param rows     receives the events, those of each person in an order that sorting by time completes
    OverlayRows(EventLog log, KnownPersons persons, IndexFiles files, List<ShardFile> replaced, RowBuckets rows) {
        this.log = log;
        this.persons = persons;
        this.rows = rows;
        this.stored = new LatestTimelines(files.base(), files.overlays());
        this.replaced = replaced;
        this.names = numbers(log.names());
        this.channels = numbers(log.channels());
    }

    /// A column of codes, and the log's numbers of what they stand for.
    private static final class Numbered {
        private final CodeColumn codes;
        private final int[] numbers;

        Numbered(CodeColumn codes, int[] numbers) {
            this.codes = codes;
            this.numbers = numbers;
        }

        int at(int event) {
            return numbers[codes.at(event)];
        }
    }

    private record Codes(Numbered names, Numbered channels) {}

    private record StoredEvent(int name, int channel, long timeMicros, long seq) {}

    private static Map<String, Integer> numbers(List<String> words) {
        var numbers = new HashMap<String, Integer>();
        for (int i = 0; i < words.size(); i++) {
            numbers.put(words.get(i), i);
        }
        return numbers;
    }

    /// Gathers all rows; to be called once.
    ///
    /// @param fresh   the events that no file holds yet, in order of arrival
    /// @param before who was one person in the files, if that is known
    /// @param others persons that got or lost an identity since
    void gather(RowBuckets.Bucket fresh, Optional<KnownPersons> before, int[] others, long throughSeq) {
        changed = others;
        addUnchanged(fresh);
        BitSet parted = addJoined(before);
        if (!parted.isEmpty()) {
            log.scanTimelines(throughSeq, persons, parted.stream().toArray(), PersonRows.of(this::add, persons));
        }
        addFresh(fresh, parted);
    }

    /// What the files hold of persons whose identities are the same.
    private void addUnchanged(RowBuckets.Bucket fresh) {
        BitSet unchanged = personsOf(fresh);
        replaced.forEach(overlay -> addPersons(overlay, unchanged));
        IntStream.of(changed).forEach(unchanged::clear);
        unchanged.stream().forEach(person -> stored.of(person).ifPresent(found -> read(found, person, this::add)));
    }

    /// What the files hold of those who are now what several persons were.
    ///
    /// @return the others
    private BitSet addJoined(Optional<KnownPersons> before) {
        BitSet others = new BitSet();
        IntStream.of(changed).map(persons::person).distinct().forEach(person -> {
            if (before.isPresent() && isOfWholePersons(person, before.get())) {
                join(person, before.get());
            } else {
                others.set(person);
            }
        });
        return others;
    }

    private void addFresh(RowBuckets.Bucket fresh, BitSet parted) {
        for (int row = 0; row < fresh.size(); row++) {
            int person = fresh.person(row);
            if (!parted.get(person)) {
                long arrival = fresh.arrival(row);
                add(person, fresh.name(row), RowBuckets.channelOf(arrival), fresh.time(row), RowBuckets.seqOf(arrival));
            }
        }
    }

    /// Who has no timeline any more that an older file may have one of, ascending.
    int[] gone() {
        BitSet gone = new BitSet();
        IntStream.of(changed).forEach(gone::set);
        for (ShardFile overlay : replaced) {
            GonePersons before = overlay.gone();
            IntStream.range(0, before.count()).map(before::person).forEach(gone::set);
        }
        gone.andNot(written);
        return gone.stream().toArray();
    }

    private static BitSet personsOf(RowBuckets.Bucket fresh) {
        BitSet found = new BitSet();
        for (int row = 0; row < fresh.size(); row++) {
            found.set(fresh.person(row));
        }
        return found;
    }

    private static void addPersons(ShardFile overlay, BitSet found) {
        var timelines = new Timelines(overlay);
        for (int subject = 0; subject < timelines.subjectCount(); subject++) {
            found.set(timelines.person(subject));
        }
    }

    private boolean isOfWholePersons(int person, KnownPersons before) {
        return olderOf(person, before)
                .flatMap(older -> IntStream.of(before.view().identities(older)))
                .allMatch(identity -> persons.person(identity) == person);
    }

    /// The persons whose identities a person has now.
    private IntStream olderOf(int person, KnownPersons before) {
        return IntStream.of(persons.view().identities(person))
                .map(before::person)
                .distinct();
    }

    private void join(int person, KnownPersons before) {
        List<LatestTimelines.Found> timelines = olderOf(person, before)
                .mapToObj(stored::of)
                .flatMap(Optional::stream)
                .toList();
        if (timelines.size() == 1) {
            read(timelines.getFirst(), person, this::add);
            return;
        }
        var events = new ArrayList<StoredEvent>();
        EventLog.EventSink collect =
                (_, name, channel, timeMicros, seq) -> events.add(new StoredEvent(name, channel, timeMicros, seq));
        timelines.forEach(timeline -> read(timeline, person, collect));
        events.sort(BY_SEQ);
        events.forEach(event -> add(person, event.name, event.channel, event.timeMicros, event.seq));
    }

    private void read(LatestTimelines.Found from, int person, EventLog.EventSink sink) {
        Codes of = codes(from.file());
        TimeColumn times = from.file().times();
        SeqColumn seqs = from.file().seqs();
        for (int event = from.firstEvent(); event < from.endEvent(); event++) {
            sink.accept(person, of.names.at(event), of.channels.at(event), times.microsAt(event), seqs.seqAt(event));
        }
    }

    private void add(int person, int name, int channel, long timeMicros, long seq) {
        written.set(person);
        rows.accept(person, name, channel, timeMicros, seq);
    }

    private Codes codes(ShardFile file) {
        return codes.computeIfAbsent(
                file,
                each -> new Codes(
                        new Numbered(each.names(), known(each.nameDictionary(), names, each)),
                        new Numbered(each.channels(), known(each.channelDictionary(), channels, each))));
    }

    private static int[] known(List<String> words, Map<String, Integer> numbers, ShardFile file) {
        int[] known =
                words.stream().mapToInt(word -> numbers.getOrDefault(word, -1)).toArray();
        if (Arrays.stream(known).anyMatch(number -> number < 0)) {
            throw new CorruptShard(file.path(), "has words that its log does not know");
        }
        return known;
    }
}
