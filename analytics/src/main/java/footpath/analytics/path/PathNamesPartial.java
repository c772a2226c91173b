package footpath.analytics.path;

import footpath.analytics.Partial;
import footpath.analytics.PartialReader;
import footpath.analytics.PartialWriter;
import java.util.Set;
import java.util.TreeSet;

/// The names that nodes have.
final class PathNamesPartial implements Partial<PathNamesPartial> {
    final Set<String> names = new TreeSet<>();

    @Override
    public void merge(PathNamesPartial other) {
        names.addAll(other.names);
    }

    @Override
    public void write(PartialWriter out) {
        out.putLong(names.size());
        names.forEach(out::putText);
    }

    static PathNamesPartial read(PartialReader in) {
        var partial = new PathNamesPartial();
        for (int left = in.takeCount(); left > 0; left--) {
            partial.names.add(in.takeText());
        }
        return partial;
    }
}
