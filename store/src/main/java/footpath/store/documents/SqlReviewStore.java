package footpath.store.documents;

import footpath.maps.review.MapReview;
import footpath.maps.review.ReviewStore;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reviews as rows.
final class SqlReviewStore implements ReviewStore {
    private final SqliteDocuments documents;
    private final Clock clock;

    SqlReviewStore(SqliteDocuments documents, Clock clock) {
        this.documents = documents;
        this.clock = clock;
    }

    @Override
    public List<MapReview> list(String map) {
        return documents.inTransaction(connection -> {
            try (PreparedStatement query =
                    connection.prepareStatement("select number, reviewer, revision, note, reviewed_at"
                            + " from map_review where slug = ? order by number")) {
                query.setString(1, map);
                List<MapReview> reviews = new ArrayList<>();
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        reviews.add(new MapReview(
                                rows.getInt(1),
                                rows.getString(2),
                                rows.getLong(3),
                                Optional.ofNullable(rows.getString(4)),
                                Instant.parse(rows.getString(5))));
                    }
                }
                return reviews;
            }
        });
    }

    @Override
    public MapReview add(String map, String reviewer, long revision, Optional<String> note) {
        return documents.inTransaction(connection -> {
            Instant now = clock.instant();
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into map_review (slug, number, reviewer, revision, note, reviewed_at) values (?,"
                            + " (select 1 + coalesce(max(number), 0) from map_review where slug = ?1), ?, ?, ?, ?)"
                            + " returning number")) {
                insert.setString(1, map);
                insert.setString(2, reviewer);
                insert.setLong(3, revision);
                insert.setString(4, note.orElse(null));
                insert.setString(5, now.toString());
                try (ResultSet row = insert.executeQuery()) {
                    row.next();
                    return new MapReview(row.getInt(1), reviewer, revision, note, now);
                }
            }
        });
    }
}
