package footpath.index;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Some neighbouring subjects of a shard as a shard of their own: its first subject is 0, and so is its first event.
///
/// Whatever scans a shard scans a block: so the persons behind a count are found by counting ever smaller blocks.
/// Confined to one thread; what was taken from it must not be used after it is closed.
public final class ShardBlock extends Shard implements AutoCloseable {
    /*
     * 1. Columns by event are slices of the shard's own. Nothing is copied but what speaks of numbers of subjects and
     *    events: where timelines begin, and postings, those only once they are asked for.
     * 2. Dictionaries of names and channels are the shard's. A property keeps only the values that occur, since a
     *    kernel may look at each value of a dictionary, and a basket number has as many as there are baskets.
     * 3. What is copied lies outside of the heap as the mapped files do, so that the hot loops of kernels meet one
     *    kind of memory.
     */
    private static final int FEW = 128;

    private final Shard source;
    private final int firstSubject;
    private final int firstEvent;
    private final int endEvent;
    private final Arena arena;
    private final Map<Integer, Postings> postings = new HashMap<>();
    private final Map<String, PropertyColumn> properties = new HashMap<>();
    private final Map<String, PropertyColumn> traits = new HashMap<>();
    private @Nullable ShardBlock wholeBlock;

    private ShardBlock(Shard source, int firstSubject, int endSubject, Arena arena) {
        super(rebased(source, firstSubject, endSubject, arena));
        this.source = source;
        this.firstSubject = firstSubject;
        this.firstEvent = source.firstEvent(firstSubject);
        this.endEvent = source.endEvent(endSubject - 1);
        this.arena = arena;
    }

    /// The subjects from one to before another, at least one of them. Time and memory O(subjects).
    public static ShardBlock of(Shard source, int firstSubject, int endSubject) {
        if (firstSubject < 0 || firstSubject >= endSubject || endSubject > source.subjectCount()) {
            throw new IllegalArgumentException("block: subjects " + firstSubject + " to " + endSubject
                    + " are not 1 or more of a shard of " + source.subjectCount());
        }
        return new ShardBlock(source, firstSubject, endSubject, Arena.ofConfined());
    }

    private static Timelines rebased(Shard source, int firstSubject, int endSubject, Arena arena) {
        int subjects = endSubject - firstSubject;
        int base = source.firstEvent(firstSubject);
        MemorySegment offsets = arena.allocate(Bytes.INT, subjects + 1L);
        for (int subject = 0; subject < subjects; subject++) {
            offsets.setAtIndex(Bytes.INT, subject, source.firstEvent(firstSubject + subject) - base);
        }
        offsets.setAtIndex(Bytes.INT, subjects, source.endEvent(endSubject - 1) - base);
        return new Timelines(
                source.timelines().persons().asSlice((long) firstSubject << 2, (long) subjects << 2),
                offsets,
                source.whole() != source);
    }

    @Override
    public int number(int subject) {
        return source.number(firstSubject + subject);
    }

    /// Where the subjects are sessions, the block of all persons who have one of them.
    @Override
    public Shard whole() {
        if (source.whole() == source) {
            return this;
        }
        ShardBlock known = wholeBlock;
        if (known == null) {
            int end = wholeSubject(subjectCount() - 1) + 1;
            known = new ShardBlock(source.whole(), wholeSubject(0), end, arena);
            wholeBlock = known;
        }
        return known;
    }

    /// The person, as a subject of the source's whole shard, who has a session of this block.
    private int wholeSubject(int subject) {
        return source.whole().subjectOf(person(subject));
    }

    @Override
    public int firstPart(int wholeSubject) {
        if (source.whole() == source) {
            return wholeSubject;
        }
        int part = source.firstPart(wholeSubject(0) + wholeSubject) - firstSubject;
        return Math.clamp(part, 0, subjectCount());
    }

    @Override
    public int eventCount() {
        return endEvent - firstEvent;
    }

    @Override
    public long firstTimeMicros() {
        TimeColumn times = source.times();
        long earliest = Long.MAX_VALUE;
        for (int subject = 0; subject < subjectCount(); subject++) {
            earliest = Math.min(earliest, times.microsAt(source.firstEvent(firstSubject + subject)));
        }
        return earliest;
    }

    @Override
    public long lastTimeMicros() {
        TimeColumn times = source.times();
        long latest = Long.MIN_VALUE;
        for (int subject = 0; subject < subjectCount(); subject++) {
            latest = Math.max(latest, times.microsAt(source.endEvent(firstSubject + subject) - 1));
        }
        return latest;
    }

    @Override
    public boolean isLive(int subject) {
        return source.isLive(firstSubject + subject);
    }

    @Override
    public boolean isAllLive() {
        return source.isAllLive() || liveSubjectCount() == subjectCount();
    }

    @Override
    public int liveSubjectCount() {
        int live = 0;
        for (int subject = 0; subject < subjectCount(); subject++) {
            live += isLive(subject) ? 1 : 0;
        }
        return live;
    }

    @Override
    public CodeColumn names() {
        return source.names().slice(firstEvent, endEvent);
    }

    @Override
    public List<String> nameDictionary() {
        return source.nameDictionary();
    }

    @Override
    public TimeColumn times() {
        return source.times().slice(firstEvent, endEvent);
    }

    @Override
    public MemorySegment gapClasses() {
        return source.gapClasses().asSlice(firstEvent, eventCount());
    }

    @Override
    public boolean hasTies() {
        return source.hasTies();
    }

    @Override
    public SeqColumn seqs() {
        return source.seqs().slice(firstEvent, endEvent);
    }

    @Override
    public CodeColumn channels() {
        return source.channels().slice(firstEvent, endEvent);
    }

    @Override
    public List<String> channelDictionary() {
        return source.channelDictionary();
    }

    @Override
    public Postings postings(int nameCode) {
        return postings.computeIfAbsent(nameCode, code -> eventCount() <= FEW ? gathered(code) : rebased(code));
    }

    private Postings rebased(int nameCode) {
        return source.postings(nameCode).rebased(firstSubject, firstSubject + subjectCount(), firstEvent, arena);
    }

    /// Where events are few, reading all of them is less than looking for their place among all postings.
    private Postings gathered(int nameCode) {
        return PostingsGather.of(timelines(), names(), times(), nameCode, arena);
    }

    @Override
    public PropertyColumn property(String name) {
        return properties.computeIfAbsent(
                name, missing -> source.property(missing).cut(firstEvent, endEvent, arena));
    }

    @Override
    public PropertyColumn trait(String name) {
        return traits.computeIfAbsent(
                name, missing -> source.trait(missing).cut(firstSubject, firstSubject + subjectCount(), arena));
    }

    /// Frees what was copied.
    @Override
    public void close() {
        arena.close();
    }
}
