package footpath.analytics;

import footpath.index.Shard;
import footpath.index.ShardBlock;
import java.util.ArrayList;
import java.util.List;

/// Finds the persons behind a cell among some subjects of a shard. Confined to one thread.
final class CellSearch {
    /*
     * Subjects are halved until one is left or none counts.
     * 1. What the second half counts is what the whole does less what the first half does, so only first halves are
     *    counted: one person among 4096 subjects costs less than two scans of them all.
     * 2. Where each live subject counts once, nobody need be looked at alone.
     */
    private final Cell cell;
    private final Shard shard;
    private final int most;
    private final List<Integer> found = new ArrayList<>();

    /// @param most so many persons are enough
    CellSearch(Cell cell, Shard shard, int most) {
        this.cell = cell;
        this.shard = shard;
        this.most = most;
    }

    /// The first of the persons, in order of their numbers.
    List<Integer> persons(int from, int toExclusive) {
        search(from, toExclusive, count(from, toExclusive));
        return found;
    }

    private void search(int from, int toExclusive, long n) {
        if (n == 0 || found.size() >= most) {
            return;
        }
        if (toExclusive - from == 1 || (cell.unit() == CellUnit.PERSONS && n == live(from, toExclusive))) {
            add(from, toExclusive);
            return;
        }
        int middle = (from + toExclusive) >>> 1;
        long first = count(from, middle);
        search(from, middle, first);
        search(middle, toExclusive, n - first);
    }

    private long count(int from, int toExclusive) {
        try (ShardBlock block = ShardBlock.of(shard, from, toExclusive)) {
            return cell.in(block);
        }
    }

    private int live(int from, int toExclusive) {
        int live = 0;
        for (int subject = from; subject < toExclusive; subject++) {
            live += shard.isLive(subject) ? 1 : 0;
        }
        return live;
    }

    private void add(int from, int toExclusive) {
        for (int subject = from; subject < toExclusive && found.size() < most; subject++) {
            if (shard.isLive(subject)) {
                found.add(shard.number(subject));
            }
        }
    }
}
