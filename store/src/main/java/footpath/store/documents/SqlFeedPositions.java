package footpath.store.documents;

import footpath.collect.feed.FeedPosition;
import footpath.collect.feed.FeedPositions;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.util.Optional;

/// Positions of feeds as rows.
final class SqlFeedPositions implements FeedPositions {
    private final SqliteDocuments documents;
    private final Clock clock;

    SqlFeedPositions(SqliteDocuments documents, Clock clock) {
        this.documents = documents;
        this.clock = clock;
    }

    @Override
    public Optional<FeedPosition> load(String source) {
        return documents.inTransaction(connection -> {
            try (PreparedStatement query =
                    connection.prepareStatement("select position, rows_taken from feed_position where source = ?")) {
                query.setString(1, source);
                try (ResultSet rows = query.executeQuery()) {
                    return rows.next()
                            ? Optional.of(new FeedPosition(rows.getString(1), rows.getLong(2)))
                            : Optional.<FeedPosition>empty();
                }
            }
        });
    }

    @Override
    public void save(String source, FeedPosition position) {
        documents.inTransaction(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert or replace into feed_position (source, position, rows_taken, saved_at) values (?, ?, ?, ?)")) {
                insert.setString(1, source);
                insert.setString(2, position.position());
                insert.setLong(3, position.rowsTaken());
                insert.setString(4, clock.instant().toString());
                return insert.executeUpdate();
            }
        });
    }

    @Override
    public void delete(String source) {
        documents.inTransaction(connection -> {
            try (PreparedStatement delete = connection.prepareStatement("delete from feed_position where source = ?")) {
                delete.setString(1, source);
                return delete.executeUpdate();
            }
        });
    }
}
