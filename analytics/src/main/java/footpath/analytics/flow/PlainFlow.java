package footpath.analytics.flow;

import footpath.analytics.SubjectMask;
import footpath.index.CodeColumn;
import footpath.index.Shard;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;

/// Counts which event follows which where every event counts: one pass over the names alone.
///
/// Confined to one thread.
final class PlainFlow {
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final int names;

    /// How often `from` was followed by `to`, at `from * names + to`.
    private final long[] arcs;

    private final long[] persons;
    private final long[] starts;
    private final long[] ends;
    private final int[] lastSubject;

    /// @param names few enough for a square
    PlainFlow(int names) {
        this.names = names;
        this.arcs = new long[names * names];
        this.persons = new long[names];
        this.starts = new long[names];
        this.ends = new long[names];
        this.lastSubject = new int[names];
        Arrays.fill(lastSubject, -1);
    }

    void run(Shard shard, SubjectMask mask) {
        CodeColumn column = shard.names();
        MemorySegment codes = column.segment();
        MemorySegment firstEvents = shard.firstEvents();
        int subjects = shard.subjectCount();
        int first = 0;
        for (int subject = 0; subject < subjects; subject++) {
            int end = firstEvents.get(INT, (subject + 1L) << 2);
            if (mask.has(subject)) {
                if (column.width() == 1) {
                    runBytes(codes, subject, first, end);
                } else {
                    run(column, subject, first, end);
                }
            }
            first = end;
        }
    }

    /// A byte a name is the rule, and this loop is what a flow takes its time for: so it stands apart, and counts
    /// persons
    /// without a branch, which no processor could foresee.
    private void runBytes(MemorySegment codes, int subject, int first, int end) {
        int before = codes.get(ValueLayout.JAVA_BYTE, first) & 0xff;
        starts[before]++;
        persons[before]++;
        lastSubject[before] = subject;
        for (int event = first + 1; event < end; event++) {
            int name = codes.get(ValueLayout.JAVA_BYTE, event) & 0xff;
            arcs[before * names + name]++;
            int change = lastSubject[name] ^ subject;
            persons[name] += (change | -change) >>> 31;
            lastSubject[name] = subject;
            before = name;
        }
        ends[before]++;
    }

    private void run(CodeColumn codes, int subject, int first, int end) {
        int before = codes.at(first);
        starts[before]++;
        persons[before]++;
        lastSubject[before] = subject;
        for (int event = first + 1; event < end; event++) {
            int name = codes.at(event);
            arcs[before * names + name]++;
            persons[name] += lastSubject[name] == subject ? 0 : 1;
            lastSubject[name] = subject;
            before = name;
        }
        ends[before]++;
    }

    /// Adds the counts to a partial, by name.
    void name(List<String> dictionary, FlowPartial partial) {
        for (int name = 0; name < names; name++) {
            if (persons[name] == 0) {
                continue;
            }
            long[] counts = partial.node(dictionary.get(name));
            counts[FlowPartial.PERSONS] += persons[name];
            counts[FlowPartial.STARTS] += starts[name];
            counts[FlowPartial.ENDS] += ends[name];
            counts[FlowPartial.EVENTS] += starts[name];
        }
        for (int pair = 0; pair < arcs.length; pair++) {
            if (arcs[pair] > 0) {
                String from = dictionary.get(pair / names);
                String to = dictionary.get(pair % names);
                // Every event but the first of a subject is the end of one arc.
                partial.node(to)[FlowPartial.EVENTS] += arcs[pair];
                partial.arcs.merge(new FlowPartial.Arc(from, to), arcs[pair], Long::sum);
            }
        }
    }
}
