package footpath.store.documents;

import footpath.collect.plan.PlanConflict;
import footpath.collect.plan.PlanCount;
import footpath.collect.plan.PlanStore;
import footpath.collect.plan.StoredPlan;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The tracking plan as rows, one a revision, and a row for each count.
final class SqlPlanStore implements PlanStore {
    private final SqliteDocuments documents;
    private final Clock clock;

    SqlPlanStore(SqliteDocuments documents, Clock clock) {
        this.documents = documents;
        this.clock = clock;
    }

    @Override
    public Optional<StoredPlan> load() {
        return documents.inTransaction(SqlPlanStore::newest);
    }

    @Override
    public StoredPlan save(String document, long basedOn) {
        Instant now = clock.instant();
        return documents.inTransaction(connection -> {
            long current = newest(connection).map(StoredPlan::revision).orElse(0L);
            if (current != basedOn) {
                throw new PlanConflict(basedOn, current);
            }
            StoredPlan saved = new StoredPlan(document, current + 1, now);
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into plan_revision (revision, document, saved_at) values (?, ?, ?)")) {
                insert.setLong(1, saved.revision());
                insert.setString(2, document);
                insert.setString(3, now.toString());
                insert.executeUpdate();
            }
            return saved;
        });
    }

    @Override
    public List<PlanCount> counts() {
        return documents.inTransaction(connection -> {
            try (PreparedStatement query = connection.prepareStatement(
                            "select event, rule, place, source, count, first_at, last_at, example from plan_count");
                    ResultSet rows = query.executeQuery()) {
                List<PlanCount> counts = new ArrayList<>();
                while (rows.next()) {
                    counts.add(new PlanCount(
                            new PlanCount.Key(
                                    rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4)),
                            rows.getLong(5),
                            Instant.parse(rows.getString(6)),
                            Instant.parse(rows.getString(7)),
                            rows.getString(8)));
                }
                return counts;
            }
        });
    }

    @Override
    public void keep(List<PlanCount> counts) {
        documents.inTransaction(connection -> {
            try (PreparedStatement delete = connection.prepareStatement("delete from plan_count")) {
                delete.executeUpdate();
            }
            insert(connection, counts);
            return true;
        });
    }

    private static void insert(Connection connection, List<PlanCount> counts) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into plan_count (event, rule, place, source, count, first_at, last_at, example)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (PlanCount count : counts) {
                insert.setString(1, count.key().event());
                insert.setString(2, count.key().rule());
                insert.setString(3, count.key().place());
                insert.setString(4, count.key().source());
                insert.setLong(5, count.count());
                insert.setString(6, count.first().toString());
                insert.setString(7, count.last().toString());
                insert.setString(8, count.example());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static Optional<StoredPlan> newest(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                        "select document, revision, saved_at from plan_revision order by revision desc limit 1");
                ResultSet rows = query.executeQuery()) {
            return rows.next()
                    ? Optional.of(new StoredPlan(rows.getString(1), rows.getLong(2), Instant.parse(rows.getString(3))))
                    : Optional.<StoredPlan>empty();
        }
    }
}
