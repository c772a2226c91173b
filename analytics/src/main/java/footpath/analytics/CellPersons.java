package footpath.analytics;

import footpath.index.IndexSnapshot;
import footpath.index.Shard;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.concurrent.Callable;

/// Lists the persons behind a [Cell], page by page.
///
/// The first page of a number behind which few persons stand costs about as much as counting it, and so does each
/// page that comes to the end of the list; where many do, a page costs with its length. Nothing is kept between
/// pages. Confined to one thread.
public final class CellPersons {
    /// Large enough that starting a kernel costs little beside its scan, small enough that a page of a frequent cell
    /// reads little.
    private static final int SUBJECTS = 4096;

    private final Cell cell;
    private final IndexSnapshot snapshot;
    private final Asker asker;

    /// @param snapshot the state of the index that the cell was made for
    public CellPersons(Cell cell, IndexSnapshot snapshot, Asker asker) {
        this.cell = cell;
        this.snapshot = snapshot;
        this.asker = asker;
    }

    /// Subjects that are searched at once.
    private record Part(Shard shard, int from, int toExclusive) {
        int firstPerson() {
            return shard.number(from);
        }
    }

    /// The first persons after one.
    ///
    /// @param after -1 for the beginning
    /// @param limit how many at most, at least 1
    public CellPage page(int after, int limit) {
        List<Part> parts = parts(after);
        var found = new TreeSet<Integer>();
        for (int next = 0; next < parts.size() && !isEnough(found, after, limit, parts.get(next)); ) {
            int end = Math.min(parts.size(), next + asker.parallelism());
            search(parts.subList(next, end), limit + 1).forEach(found::addAll);
            next = end;
        }
        List<Integer> page = found.stream().limit(limit).toList();
        OptionalInt next = found.size() > limit ? OptionalInt.of(page.getLast()) : OptionalInt.empty();
        return new CellPage(cell.unit(), cell.n(), page, next);
    }

    /// Whether all of a page and one more come before the part that is searched next.
    private boolean isEnough(NavigableSet<Integer> found, int after, int limit, Part next) {
        if (cell.n() == 0 || (after < 0 && cell.unit() == CellUnit.PERSONS && found.size() == cell.n())) {
            return true;
        }
        return found.size() > limit && found.headSet(next.firstPerson()).size() > limit;
    }

    private List<List<Integer>> search(List<Part> parts, int most) {
        List<Callable<List<Integer>>> searches = new ArrayList<>();
        for (Part part : parts) {
            searches.add(() -> new CellSearch(cell, part.shard, most).persons(part.from, part.toExclusive));
        }
        return asker.all(searches);
    }

    /// All subjects after a person, in order of the first person of each part.
    private List<Part> parts(int after) {
        List<Part> parts = new ArrayList<>();
        for (Shard shard : snapshot.shards()) {
            for (int from = firstAfter(shard, after); from < shard.subjectCount(); from += SUBJECTS) {
                parts.add(new Part(shard, from, Math.min(shard.subjectCount(), from + SUBJECTS)));
            }
        }
        parts.sort(Comparator.comparingInt(Part::firstPerson));
        return parts;
    }

    private static int firstAfter(Shard shard, int person) {
        int low = 0;
        int high = shard.subjectCount();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (shard.number(middle) <= person) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
