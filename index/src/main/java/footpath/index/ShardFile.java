package footpath.index;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A shard on disk, read side, or recent timelines in the form of one; [ShardWriter] is its writer. [Shard] is how
/// questions see it.
///
/// Safe for use by several threads.
final class ShardFile {
    /*
     * Sections. N events, S subjects, D names. Codes are 1, 2 or 4 bytes wide.
     *  1 facts: longs, in the order of the Fact constants below
     *  2 S ints: person of each subject, ascending
     *  3 S + 1 ints: first event of each subject, and N
     *  4 words: event names, the dictionary of section 5
     *  5 N codes: event name
     *  6 N longs: time in microseconds since 1970
     *  7 N unsigned ints or longs: seq less the smallest seq
     *  8 words: channels, the dictionary of section 9
     *  9 N codes: channel
     * 10 D + 1 ints: first posting of each name, and N
     * 11 N ints: subject of each posting; postings are grouped by name, and in order of event inside
     * 12 N longs: time of each posting
     * 13 N ints: event of each posting
     * 14 D ints: how many different subjects the postings of each name have
     * 15 N bytes: GapClass of the time to the subject's next event
     * 16 longs: for each name of at least one event in 64 a bit for each event, set where it has that name; in order of
     *    code, each name's bits beginning a new long
     * 17 ints: persons without a timeline that an older shard may have one of, ascending; only in overlays
     * 18 ints: DirectlyFollows; nothing where its arcs are too many. Last, since its length is known last
     */
    static final int FACTS = 1;
    static final int PERSONS = 2;
    static final int OFFSETS = 3;
    static final int NAME_WORDS = 4;
    static final int NAMES = 5;
    static final int TIMES = 6;
    static final int SEQS = 7;
    static final int CHANNEL_WORDS = 8;
    static final int CHANNELS = 9;
    static final int POSTING_OFFSETS = 10;
    static final int POSTING_SUBJECTS = 11;
    static final int POSTING_TIMES = 12;
    static final int POSTING_EVENTS = 13;
    static final int NAME_SUBJECTS = 14;
    static final int GAPS = 15;
    static final int NAME_BITS = 16;
    static final int GONE = 17;
    static final int FOLLOWS = 18;

    static final int FACT_SUBJECTS = 0;
    static final int FACT_EVENTS = 1;
    static final int FACT_THROUGH_SEQ = 2;
    static final int FACT_SMALLEST_SEQ = 3;
    static final int FACT_LARGEST_SEQ = 4;
    static final int FACT_FIRST_TIME = 5;
    static final int FACT_LAST_TIME = 6;
    static final int FACT_NAME_WIDTH = 7;
    static final int FACT_CHANNEL_WIDTH = 8;

    /// How many events happened at the instant of the one before of their subject.
    static final int FACT_TIES = 9;

    static final int FACT_COUNT = 10;

    private final Sections file;
    private final long[] facts;
    private volatile @Nullable List<String> nameWords;
    private volatile @Nullable List<String> channelWords;
    private volatile int @Nullable [] placesOfBits;
    private final Map<String, PropertyColumn> columns = new ConcurrentHashMap<>();
    private final Map<Integer, Postings> postings = new ConcurrentHashMap<>();
    private final ByRule<SessionCut> cuts = new ByRule<>();
    private final ByRule<SessionColumns> sessions = new ByRule<>();

    private ShardFile(Sections file) {
        this.file = file;
        this.facts = file.longs(FACTS);
        if (facts.length != FACT_COUNT) {
            throw new CorruptShard(file.path(), "has " + facts.length + " facts, expected " + FACT_COUNT);
        }
    }

    /// Opens a shard; header and facts are verified now, the columns when first asked for.
    static ShardFile open(Path path, Consumer<CorruptShard> damages) {
        return new ShardFile(SectionFile.open(path, FileKind.SHARD, damages));
    }

    /// Timelines in memory, in the form of a file.
    static ShardFile of(GatheredSections sections) {
        return new ShardFile(sections);
    }

    /// What it holds, if that is in memory and not on disk.
    Optional<RecentTimelines> recent() {
        return file instanceof GatheredSections gathered ? Optional.of(gathered.recent()) : Optional.empty();
    }

    boolean isStored() {
        return recent().isEmpty();
    }

    /// Whether one of some files has to do with it.
    boolean isIn(Set<Path> files) {
        return files.contains(path())
                || recent().filter(recent -> recent.isIn(files)).isPresent();
    }

    Path path() {
        return file.path();
    }

    int fingerprint() {
        return file.fingerprint();
    }

    Manifest.Entry entry() {
        return new Manifest.Entry(path().getFileName().toString(), fingerprint());
    }

    int subjectCount() {
        return (int) facts[FACT_SUBJECTS];
    }

    int eventCount() {
        return (int) facts[FACT_EVENTS];
    }

    /// Holds all events of its persons up to this one.
    long throughSeq() {
        return facts[FACT_THROUGH_SEQ];
    }

    long smallestSeq() {
        return facts[FACT_SMALLEST_SEQ];
    }

    long largestSeq() {
        return facts[FACT_LARGEST_SEQ];
    }

    long firstTimeMicros() {
        return facts[FACT_FIRST_TIME];
    }

    long lastTimeMicros() {
        return facts[FACT_LAST_TIME];
    }

    MemorySegment persons() {
        return file.section(PERSONS, (long) subjectCount() << 2);
    }

    /// Who has no timeline any more, whatever older shards hold.
    GonePersons gone() {
        return new GonePersons(file.section(GONE));
    }

    MemorySegment offsets() {
        return file.section(OFFSETS, (subjectCount() + 1L) << 2);
    }

    List<String> nameDictionary() {
        List<String> words = nameWords;
        if (words == null) {
            words = Words.decode(file.section(NAME_WORDS));
            nameWords = words;
        }
        return words;
    }

    List<String> channelDictionary() {
        List<String> words = channelWords;
        if (words == null) {
            words = Words.decode(file.section(CHANNEL_WORDS));
            channelWords = words;
        }
        return words;
    }

    CodeColumn names() {
        return codes(NAMES, facts[FACT_NAME_WIDTH]);
    }

    CodeColumn channels() {
        return codes(CHANNELS, facts[FACT_CHANNEL_WIDTH]);
    }

    private CodeColumn codes(int section, long width) {
        return new CodeColumn(file.section(section, eventCount() * width), (int) width);
    }

    TimeColumn times() {
        return new TimeColumn(file.section(TIMES, (long) eventCount() << 3));
    }

    MemorySegment gaps() {
        return file.section(GAPS, eventCount());
    }

    boolean hasTies() {
        return facts[FACT_TIES] > 0;
    }

    /// Whether a name of so many events has bits of its own.
    static boolean hasBits(int eventsOfName, int events) {
        return (long) eventsOfName << 6 >= events;
    }

    /// How many bytes the bits of a name take.
    static long bytesOfBits(int events) {
        return (events + 63L) >> 6 << 3;
    }

    /// A bit for each event that has a name; empty if the name has none.
    Optional<MemorySegment> nameBits(int nameCode) {
        if (!file.has(NAME_BITS)) {
            return Optional.empty();
        }
        int place = bitPlaces()[nameCode];
        long bytes = bytesOfBits(eventCount());
        return place < 0
                ? Optional.empty()
                : Optional.of(file.section(NAME_BITS).asSlice(place * bytes, bytes));
    }

    /// For each name the place of its bits; -1 if it has none.
    private int[] bitPlaces() {
        int[] places = placesOfBits;
        if (places == null) {
            MemorySegment offsets = file.section(POSTING_OFFSETS);
            places = new int[nameDictionary().size()];
            int next = 0;
            for (int name = 0; name < places.length; name++) {
                int events = offsets.getAtIndex(Bytes.INT, name + 1L) - offsets.getAtIndex(Bytes.INT, name);
                places[name] = hasBits(events, eventCount()) ? next++ : -1;
            }
            placesOfBits = places;
        }
        return places;
    }

    Optional<DirectlyFollows> directlyFollows() {
        return Optional.of(FOLLOWS)
                .filter(file::has)
                .map(file::section)
                .filter(section -> section.byteSize() > 0)
                .map(DirectlyFollows::new);
    }

    SeqColumn seqs() {
        long smallest = facts[FACT_SMALLEST_SEQ];
        boolean wide = SeqColumn.isWide(smallest, facts[FACT_LARGEST_SEQ]);
        return new SeqColumn(file.section(SEQS, (long) eventCount() << (wide ? 3 : 2)), smallest, wide);
    }

    Postings postings(int nameCode) {
        return file.has(POSTING_EVENTS)
                ? storedPostings(nameCode)
                : postings.computeIfAbsent(
                        nameCode,
                        code -> PostingsGather.of(new Timelines(this), names(), times(), code, Arena.ofAuto()));
    }

    private Postings storedPostings(int nameCode) {
        MemorySegment offsets = file.section(POSTING_OFFSETS);
        return new Postings(
                file.section(POSTING_SUBJECTS, (long) eventCount() << 2),
                file.section(POSTING_TIMES, (long) eventCount() << 3),
                file.section(POSTING_EVENTS, (long) eventCount() << 2),
                offsets.get(Bytes.INT, (long) nameCode << 2),
                offsets.get(Bytes.INT, (nameCode + 1L) << 2),
                file.section(NAME_SUBJECTS).get(Bytes.INT, (long) nameCode << 2));
    }

    /// The timelines cut into sessions. The latest two rules are kept as long as the file is open.
    SessionCut cut(SessionRule rule) {
        return cuts.of(rule, () -> new SessionCut(this, rule));
    }

    /// What is known of the sessions of the timelines. The latest two rules are kept as long as the file is
    /// open.
    SessionColumns sessions(SessionRule rule) {
        return sessions.of(rule, () -> SessionFinder.find(this, rule));
    }

    /// A property or trait column that was opened before.
    Optional<PropertyColumn> openColumn(String columnFile) {
        return Optional.ofNullable(columns.get(columnFile));
    }

    void keepOpen(String columnFile, PropertyColumn column) {
        columns.put(columnFile, column);
    }
}
