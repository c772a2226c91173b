package footpath.index;

import java.lang.foreign.MemorySegment;
import java.util.HashMap;
import java.util.Map;

/// The events of recent timelines, each read where it lies: nothing is gathered for it. Confined to one thread at a
/// time.
final class RecentRows implements TimelineRows {
    private final RecentTimelines recent;
    private final MemorySegment offsets;
    private final WordNumbers words;
    private final Map<ShardFile, TimelineRows> stored = new HashMap<>();

    /// @param offsets the first event of each subject, and the event count: ints
    RecentRows(RecentTimelines recent, MemorySegment offsets, WordNumbers words) {
        this.recent = recent;
        this.offsets = offsets;
        this.words = words;
    }

    @Override
    public void copyTo(TimelineBlock block, int firstEvent, int endEvent) {
        int subject = SortedInts.firstFrom(offsets, recent.subjectCount(), firstEvent);
        ShardFile file = recent.stored().file(subject);
        if (file != null) {
            stored.computeIfAbsent(file, each -> TimelineRows.of(each, words))
                    .copyTo(
                            block,
                            recent.stored().first(subject),
                            recent.stored().end(subject));
        }
        recent.copyOwn(subject, block);
    }
}
