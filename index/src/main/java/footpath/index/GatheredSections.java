package footpath.index;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/// Recent timelines in the form of a file that was never written: each column is put together from the files and the
/// own events when it is first asked for, so that a question pays for the columns it reads.
///
/// What only speeds up a look at much, postings and bits, is not there. Memory outside of the heap: what the columns
/// take that were asked for. Safe for use by several threads.
final class GatheredSections implements Sections {
    private final Path path;
    private final RecentTimelines recent;
    private final List<String> names;
    private final List<String> channels;
    private final Arena arena = Arena.ofAuto();
    private final MemorySegment offsets;
    private final RecentFacts facts;
    private final Map<Integer, MemorySegment> sections = new ConcurrentHashMap<>();
    private final int fingerprint = ThreadLocalRandom.current().nextInt();

    /// @param path     where the file would be
    /// @param names    of the log, by number
    /// @param channels of the log, by number
    GatheredSections(Path path, RecentTimelines recent, long throughSeq, List<String> names, List<String> channels) {
        this.path = path;
        this.recent = recent;
        this.names = names;
        this.channels = channels;
        this.offsets = offsets();
        this.facts = RecentFacts.of(recent);
        sections.put(ShardFile.OFFSETS, offsets);
        sections.put(ShardFile.PERSONS, ints(recent.own().persons, recent.subjectCount()));
        sections.put(ShardFile.GONE, ints(recent.gone(), recent.gone().length));
        sections.put(
                ShardFile.FACTS,
                MemorySegment.ofArray(facts.encoded(throughSeq, eventCount(), names.size(), channels.size())));
    }

    private MemorySegment offsets() {
        MemorySegment made = arena.allocate(Bytes.INT, recent.subjectCount() + 1L);
        int sum = 0;
        for (int subject = 0; subject < recent.subjectCount(); subject++) {
            made.setAtIndex(Bytes.INT, subject, sum);
            sum = Math.addExact(sum, recent.events(subject));
        }
        made.setAtIndex(Bytes.INT, recent.subjectCount(), sum);
        return made;
    }

    private MemorySegment ints(int[] values, int count) {
        MemorySegment made = arena.allocate(Bytes.INT, count);
        MemorySegment.copy(values, 0, made, Bytes.INT, 0, count);
        return made;
    }

    RecentTimelines recent() {
        return recent;
    }

    private int eventCount() {
        return offsets.getAtIndex(Bytes.INT, recent.subjectCount());
    }

    @Override
    public Path path() {
        return path;
    }

    @Override
    public int fingerprint() {
        return fingerprint;
    }

    @Override
    public boolean has(int id) {
        return switch (id) {
            case ShardFile.FACTS,
                    ShardFile.PERSONS,
                    ShardFile.OFFSETS,
                    ShardFile.NAME_WORDS,
                    ShardFile.NAMES,
                    ShardFile.TIMES,
                    ShardFile.SEQS,
                    ShardFile.CHANNEL_WORDS,
                    ShardFile.CHANNELS,
                    ShardFile.GAPS,
                    ShardFile.GONE -> true;
            default -> false;
        };
    }

    @Override
    public MemorySegment section(int id) {
        MemorySegment known = sections.get(id);
        return known == null ? gathered(id) : known;
    }

    @Override
    public MemorySegment section(int id, long length) {
        return section(id);
    }

    private synchronized MemorySegment gathered(int id) {
        MemorySegment known = sections.get(id);
        if (known != null) {
            return known;
        }
        var gather = new ColumnGather(recent, offsets, arena);
        switch (id) {
            case ShardFile.TIMES -> sections.put(id, gather.times());
            case ShardFile.SEQS -> sections.put(id, gather.seqs(facts.smallestSeq(), facts.isSeqWide()));
            case ShardFile.GAPS -> sections.put(id, gather.gaps());
            case ShardFile.NAMES, ShardFile.NAME_WORDS ->
                put(gather.codes(CodedWords.names(names)), ShardFile.NAMES, ShardFile.NAME_WORDS);
            case ShardFile.CHANNELS, ShardFile.CHANNEL_WORDS ->
                put(gather.codes(CodedWords.channels(channels)), ShardFile.CHANNELS, ShardFile.CHANNEL_WORDS);
            default -> throw new IllegalArgumentException("index: section " + id + " is not kept in memory");
        }
        return section(id);
    }

    private void put(ColumnGather.Coded coded, int codes, int words) {
        sections.put(codes, coded.codes());
        sections.put(words, coded.words());
    }
}
