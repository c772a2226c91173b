package footpath.analytics.flow;

import footpath.analytics.SubjectMask;
import footpath.index.CodeColumn;
import footpath.index.Shard;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// Counts which event follows which in one shard where every event counts: over the names alone, without times or
/// filters. Confined to one thread.
final class PlainFlow {
    private final Shard shard;
    private final int names;

    /// How often `from` was followed by `to`, at `from * names + to`.
    private final long[] arcs;

    private final NodeCounts nodes;

    /// @param shard with few enough names for a square
    PlainFlow(Shard shard) {
        this.shard = shard;
        this.names = shard.nameDictionary().size();
        this.arcs = new long[names * names];
        this.nodes = new NodeCounts(names);
    }

    void run(SubjectMask mask) {
        CodeColumn codes = shard.names();
        if (mask.isEveryone() && codes.width() == 1) {
            countEveryone();
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
    private void countEveryone() {
        var pairs = new BytePairs(names);
        pairs.countNeighbours(shard.names().segment(), shard.eventCount());
        BytePairs borders = countNodes();
        for (int from = 0; from < names; from++) {
            for (int to = 0; to < names; to++) {
                arcs[from * names + to] += pairs.count(from, to) - borders.count(from, to);
            }
        }
    }

    /// Counts what stands at the nodes alone; everyone counts, and a name takes one byte.
    ///
    /// @return the last event of each subject but the last, with the first of the one after it
    BytePairs countNodes() {
        MemorySegment codes = shard.names().segment();
        var borders = new BytePairs(names);
        borders.countBorders(codes, shard.firstEvents(), shard.subjectCount());
        for (int from = 0; from < names; from++) {
            for (int to = 0; to < names; to++) {
                nodes.addBorders(from, to, borders.count(from, to));
            }
            nodes.addPersons(from, shard.postings(from).subjectCount());
        }
        nodes.addStart(codes.get(ValueLayout.JAVA_BYTE, 0) & 0xff);
        nodes.last(codes.get(ValueLayout.JAVA_BYTE, shard.eventCount() - 1L) & 0xff);
        return borders;
    }

    private void run(CodeColumn codes, int subject, int first, int end) {
        int before = codes.at(first);
        nodes.first(subject, before);
        for (int event = first + 1; event < end; event++) {
            int name = codes.at(event);
            arcs[before * names + name]++;
            nodes.see(subject, name);
            before = name;
        }
        nodes.last(before);
    }

    /// Adds the counts to a partial, by name.
    void name(FlowPartial partial) {
        nodes.name(shard.nameDictionary(), partial);
        for (int pair = 0; pair < arcs.length; pair++) {
            if (arcs[pair] > 0) {
                partial.addArc(
                        shard.nameDictionary().get(pair / names),
                        shard.nameDictionary().get(pair % names),
                        arcs[pair]);
            }
        }
    }
}
