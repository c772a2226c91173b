package footpath.analytics.flow;

import java.util.Arrays;
import java.util.List;

/// Counts, by the codes of one shard, for how many persons each event happens, is the first and is the last. Confined
/// to one thread.
final class NodeCounts {
    private final long[] persons;
    private final long[] starts;
    private final long[] ends;
    private final int[] lastSubject;

    NodeCounts(int names) {
        this.persons = new long[names];
        this.starts = new long[names];
        this.ends = new long[names];
        this.lastSubject = new int[names];
        Arrays.fill(lastSubject, -1);
    }

    void first(int subject, int name) {
        starts[name]++;
        see(subject, name);
    }

    /// An event of a subject, whose events come together.
    void see(int subject, int name) {
        if (lastSubject[name] != subject) {
            lastSubject[name] = subject;
            persons[name]++;
        }
    }

    void last(int name) {
        ends[name]++;
    }

    /// Adds the counts to a partial, by name.
    void name(List<String> dictionary, FlowPartial partial) {
        for (int name = 0; name < persons.length; name++) {
            if (persons[name] > 0) {
                partial.addNode(dictionary.get(name), persons[name], starts[name], ends[name]);
            }
        }
    }
}
