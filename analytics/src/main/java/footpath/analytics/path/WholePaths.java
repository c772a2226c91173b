package footpath.analytics.path;

import footpath.analytics.Segment;
import footpath.analytics.SubjectBlocks;
import footpath.events.filter.Condition;
import footpath.index.Shard;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Counts the paths of a shard where every event of everyone counts, journeys are whole and nodes are few.
///
/// Time O(events), of which those after the path are only copied; memory that of a block of them and of the
/// counts. Confined to one thread.
final class WholePaths {
    /*
     * 1. Names and times of a block of whole subjects are copied into arrays at once.
     * 2. Where one name alone begins paths, its first event is looked for among eight names at once.
     * 3. Each event on a path is counted as an edge from the node before, a repeat and a name that is dropped
     *    too: which ones those are cannot be foreseen, and they fall into places of the table that are left out
     *    at the end.
     * 4. Nodes are counted from the edges, once a shard.
     */
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG.withOrder(ByteOrder.LITTLE_ENDIAN);

    /// A block ends after so many subjects or events, but has one subject at least.
    private static final int SUBJECTS = 1024;

    private static final int EVENTS = 4096;
    private static final int BYTE_VALUES = 256;
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long LOW_BITS = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;

    private final Shard shard;
    private final PathTable table;

    /// The node of each name; [PathTable#none()] if it is dropped.
    private final int[] nodeOfName = new int[BYTE_VALUES];

    /// 1 for each name whose first event begins the path of a journey, else 0.
    private final byte[] begins = new byte[BYTE_VALUES];

    /// Whether one name alone does; and that name eight times.
    private final boolean beginsWithOne;

    private final long eightOfOne;

    /// 0 if neighbouring events of one node are one, else 1.
    private final int sameIsNew;

    private final SubjectBlocks blocks;
    private byte[] names = {};
    private long[] times = {};

    /// Journeys with nodes, but no start.
    private long pathless;

    private WholePaths(PathQuestion question, Shard shard, NodeCodes codes, int[] nodes, PathTable table) {
        this.shard = shard;
        this.table = table;
        this.sameIsNew = question.cleaning().collapse() ? 0 : 1;
        this.blocks = new SubjectBlocks(shard, SUBJECTS, EVENTS);
        int starts = 0;
        int lastStart = 0;
        int start = question.start().map(codes::codeOf).orElse(table.none());
        for (int name = 0; name < nodes.length; name++) {
            boolean isDropped = nodes[name] == NodeCodes.DROPPED;
            nodeOfName[name] = isDropped ? table.none() : nodes[name];
            boolean isStart = question.start().isEmpty() ? !isDropped : nodes[name] == start;
            begins[name] = (byte) (isStart ? 1 : 0);
            starts += begins[name];
            lastStart = isStart ? name : lastStart;
        }
        this.beginsWithOne = starts == 1;
        this.eightOfOne = LOW_BITS * lastStart;
    }

    /// Counts them, if it can.
    ///
    /// @return false if nothing was counted
    static boolean count(ResolvedPath path, Shard shard, ShownNodes shown, PathPartial partial) {
        if (!isPlain(path, shard)) {
            return false;
        }
        var codes = new NodeCodes(path.cleaning, shard, path.question.field());
        int[] nodes = codes.ofNames();
        int steps = path.question.steps();
        if (!PathTable.fits(steps, codes.count(), shard.eventCount())) {
            return false;
        }
        var table = new PathTable(steps, codes.count(), path.question.cleaning().collapse());
        var paths = new WholePaths(path.question, shard, codes, nodes, table);
        paths.run();
        table.addTo(partial, shown, codes);
        partial.allJourneys += paths.pathless + table.journeys();
        return true;
    }

    /// Whether all of a shard counts and its names, a byte each, alone tell nodes. Only paths without an end are
    /// read from the front, and no further than they are shown.
    private static boolean isPlain(ResolvedPath path, Shard shard) {
        PathQuestion question = path.question;
        return question.field().isEmpty()
                && question.sessionTimeout().isEmpty()
                && question.end().isEmpty()
                && question.events().names().isEmpty()
                && question.events().where().equals(Condition.ALWAYS)
                && path.period.everything()
                && question.scope().segment().equals(Segment.EVERYONE)
                && shard.isAllLive()
                && shard.names().width() == Byte.BYTES;
    }

    private void run() {
        while (blocks.next()) {
            read(blocks.firstEvent(), blocks.endEvent() - blocks.firstEvent());
            pass(blocks.count());
        }
    }

    /// Takes events to hand.
    private void read(int first, int count) {
        if (times.length < count) {
            int room = Math.max(count, Math.min(EVENTS, shard.eventCount()));
            names = new byte[room + Long.BYTES];
            times = new long[room];
        }
        MemorySegment.copy(shard.names().segment(), ValueLayout.JAVA_BYTE, first, names, 0, count);
        MemorySegment.copy(shard.times().segment(), LONG, (long) first << 3, times, 0, count);
    }

    /// Goes through the journeys of the block.
    private void pass(int many) {
        int[] borders = blocks.borders();
        int base = borders[0];
        int end = 0;
        for (int subject = 0; subject < many; subject++) {
            int from = end;
            end = borders[subject + 1] - base;
            int start = beginsWithOne ? firstOfOne(from, end) : firstOfAny(from, end);
            if (start < end) {
                follow(start, end);
            } else {
                pathless += hasNode(from, end) ? 1 : 0;
            }
        }
    }

    /// The first event that begins a path, or one at the end or after it.
    private int firstOfAny(int from, int end) {
        int place = from;
        while (place < end && begins[names[place] & 0xff] == 0) {
            place++;
        }
        return place;
    }

    /// The same of one name. What lies beyond the end is looked at too, and may be found.
    private int firstOfOne(int from, int end) {
        byte[] ownNames = names;
        for (int place = from; place < end; place += Long.BYTES) {
            long different = (long) EIGHT.get(ownNames, place) ^ eightOfOne;
            // The lowest bit that is set marks the first byte that is 0; those above may be wrong.
            long equal = (different - LOW_BITS) & ~different & HIGH_BITS;
            if (equal != 0) {
                return place + (Long.numberOfTrailingZeros(equal) >> 3);
            }
        }
        return end;
    }

    /// Counts the path from an event on.
    private void follow(int start, int end) {
        byte[] ownNames = names;
        long[] ownTimes = times;
        int[] ownNodes = nodeOfName;
        long[] cells = table.cells;
        int width = table.width;
        int none = width - 1;
        int square = width * width;
        int lastRow = table.lastStep * square;
        int same = sameIsNew;
        int node = ownNodes[ownNames[start] & 0xff];
        long before = ownTimes[start];
        table.firsts[node]++;
        int row = 0;
        int place = start + 1;
        while (place < end && row < lastRow) {
            int next = ownNodes[ownNames[place] & 0xff];
            long time = ownTimes[place];
            int cell = (row + node * width + next) << 1;
            cells[cell]++;
            long micros = cells[cell + 1] + (time - before);
            cells[cell + 1] = micros;
            if (micros > PathTable.MOST_MICROS) {
                table.carry(cell);
            }
            int isNew = isNew(node, next, same, none);
            row += square & -isNew;
            node ^= (node ^ next) & -isNew;
            before += (time - before) & -isNew;
            place++;
        }
        while (place < end && isNew(node, ownNodes[ownNames[place] & 0xff], same, none) == 0) {
            place++;
        }
        // Only where the last step was reached is any event left.
        table.goOn[node] += (place - end) >>> 31;
    }

    /// 1 if an event is a node of its own after another, else 0.
    private static int isNew(int node, int next, int sameIsNew, int none) {
        return ((next - none) & -((node ^ next) | sameIsNew)) >>> 31;
    }

    private boolean hasNode(int from, int end) {
        int place = from;
        while (place < end && nodeOfName[names[place] & 0xff] == table.none()) {
            place++;
        }
        return place < end;
    }
}
