package footpath.benchmarks.collect;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Gives a database rows for a while.
final class RawAppends {
    private RawAppends() {}

    /// How many rows it takes a second.
    ///
    /// @param batch rows a transaction
    static double perSecond(RawStore store, int batch, Duration span) throws SQLException {
        List<RawStore.Row> rows = EventRequest.rows(batch, new SplittableRandom(1));
        long start = System.nanoTime();
        long count = 0;
        while (System.nanoTime() - start < span.toNanos()) {
            store.append(renewed(rows, count));
            count += batch;
        }
        return count / ((System.nanoTime() - start) / 1e9);
    }

    private static List<RawStore.Row> renewed(List<RawStore.Row> rows, long count) {
        List<RawStore.Row> renewed = new ArrayList<>(rows.size());
        long id = count;
        for (RawStore.Row row : rows) {
            renewed.add(new RawStore.Row("b-" + id++, row.person(), row.name(), row.timeMicros(), row.properties()));
        }
        return renewed;
    }
}
