package footpath.analytics;

import java.util.Arrays;

/// How deep each subject of a block of a [ChainScan] comes, and which event begins its best chain. Confined to one
/// thread.
final class ChainOrigins {
    private final int[] depths;
    private final int[] origins;

    /// @param mostSubjects of a block
    ChainOrigins(int mostSubjects) {
        this.depths = new int[mostSubjects];
        this.origins = new int[mostSubjects];
    }

    /// Notes a level that knows the event its chains begin with.
    ///
    /// @param depth how many steps it has
    void note(int depth, ChainLevel level, int firstSubject) {
        for (int i = 0; i < level.added(); i++) {
            depths[level.subjects[i] - firstSubject] = depth;
            origins[level.subjects[i] - firstSubject] = level.firstOrigins[i];
        }
    }

    /// Notes all levels, where the order of events is that of their places: each chain is followed back from level to
    /// level.
    ///
    /// @param deepest how many levels have an event
    void trace(ChainLevel[] levels, int deepest, ChainBits bits, SubjectBlocks block) {
        bits.findDeepest(levels, deepest, depths, origins);
        for (int i = 0; i < block.count(); i++) {
            int at = origins[i];
            for (int level = depths[i] - 2; level >= 0; level--) {
                at = levels[level].marks.nearest(at, 0);
            }
            origins[i] = block.firstEvent() + at;
        }
    }

    /// Tells them, and forgets them.
    void tell(ChainScan.Sink sink, SubjectBlocks block) {
        sink.reach(block.firstSubject(), block.count(), depths, origins);
        Arrays.fill(depths, 0, block.count(), 0);
    }
}
