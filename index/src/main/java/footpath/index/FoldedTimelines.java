package footpath.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongToIntFunction;

/// The latest timelines of the persons of a range, as base and overlays hold them. Confined to one thread at a time.
final class FoldedTimelines implements TimelineSource {
    private final IndexFiles files;
    private final WordNumbers numbers;
    private final int firstPerson;
    private final int endPerson;
    private final BooleanSupplier isStopped;
    private final TimelineBlock block = new TimelineBlock();
    private final Map<ShardFile, TimelineRows> rows = new HashMap<>();

    private FoldedTimelines(
            IndexFiles files, WordNumbers numbers, int firstPerson, int endPerson, BooleanSupplier isStopped) {
        this.files = files;
        this.numbers = numbers;
        this.firstPerson = firstPerson;
        this.endPerson = endPerson;
        this.isStopped = isStopped;
    }

    /// Neighbouring persons, and how many events they have.
    private record Stretch(int endPerson, long events) {}

    /// Cuts all persons of some files into ranges of about as many events each.
    ///
    /// @param shardEvents at most about so many
    /// @param shards      how many ranges, by the number of all events
    /// @param isStopped   asked now and then whether to give up
    static List<FoldedTimelines> cut(
            IndexFiles files,
            WordNumbers numbers,
            int shardEvents,
            LongToIntFunction shards,
            BooleanSupplier isStopped) {
        List<Stretch> stretches = stretches(files, Math.max(1, shardEvents / 64));
        long all = stretches.stream().mapToLong(Stretch::events).sum();
        int count = shards.applyAsInt(all);
        var cut = new ArrayList<FoldedTimelines>();
        int first = 0;
        long sum = 0;
        for (Stretch stretch : stretches) {
            sum += stretch.events;
            if (sum >= all * (cut.size() + 1) / count) {
                cut.add(new FoldedTimelines(files, numbers, first, stretch.endPerson, isStopped));
                first = stretch.endPerson;
            }
        }
        return cut;
    }

    private static List<Stretch> stretches(IndexFiles files, long eventsEach) {
        var stretches = new ArrayList<Stretch>();
        var walk = new TimelineWalk(files, 0, Integer.MAX_VALUE);
        long events = 0;
        int endPerson = 0;
        while (walk.next()) {
            events += walk.endEvent() - walk.firstEvent();
            endPerson = walk.person() + 1;
            if (events >= eventsEach) {
                stretches.add(new Stretch(endPerson, events));
                events = 0;
            }
        }
        if (events > 0) {
            stretches.add(new Stretch(endPerson, events));
        }
        return stretches;
    }

    @Override
    public void read(Consumer<TimelineBlock> sink) {
        var walk = new TimelineWalk(files, firstPerson, endPerson);
        block.clear();
        while (walk.next()) {
            rows.computeIfAbsent(walk.file(), file -> TimelineRows.of(file, numbers))
                    .copyTo(block, walk.firstEvent(), walk.endEvent());
            block.endTimeline(walk.person());
            if (block.eventCount >= MergedTimelines.BLOCK_EVENTS) {
                if (isStopped.getAsBoolean()) {
                    throw new CancellationException("index: the new base is not needed any more");
                }
                sink.accept(block);
                block.clear();
            }
        }
        sink.accept(block);
    }
}
