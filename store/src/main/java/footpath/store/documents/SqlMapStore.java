package footpath.store.documents;

import footpath.maps.JourneyMap;
import footpath.maps.MapStore;
import footpath.maps.RevisionConflict;
import footpath.maps.StoredMap;
import footpath.maps.format.MapJson;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Maps as rows, one a revision.
final class SqlMapStore implements MapStore {
    private static final String NEWEST = """
            select document, revision, saved_at from map_revision as kept
            where revision = (select max(revision) from map_revision as other where other.slug = kept.slug)
            """;

    private final SqliteDocuments documents;
    private final Clock clock;

    SqlMapStore(SqliteDocuments documents, Clock clock) {
        this.documents = documents;
        this.clock = clock;
    }

    @Override
    public List<StoredMap> list() {
        return documents.inTransaction(connection -> {
            try (PreparedStatement query = connection.prepareStatement(NEWEST + " order by slug")) {
                return maps(query);
            }
        });
    }

    @Override
    public Optional<StoredMap> load(String slug) {
        return documents.inTransaction(connection -> newest(connection, slug));
    }

    @Override
    public Optional<StoredMap> load(String slug, long revision) {
        return documents.inTransaction(connection -> {
            try (PreparedStatement query = connection.prepareStatement(
                    "select document, revision, saved_at from map_revision where slug = ? and revision = ?")) {
                query.setString(1, slug);
                query.setLong(2, revision);
                return maps(query).stream().findFirst();
            }
        });
    }

    @Override
    public StoredMap save(JourneyMap map, long basedOn) {
        Instant now = clock.instant();
        return documents.inTransaction(connection -> {
            Optional<StoredMap> newest = newest(connection, map.slug());
            long current = newest.map(StoredMap::revision).orElse(0L);
            if (current != basedOn) {
                throw new RevisionConflict(map.slug(), basedOn, current);
            }
            if (newest.isPresent() && newest.get().map().equals(map)) {
                return newest.get();
            }
            StoredMap saved = new StoredMap(map, current + 1, now);
            insert(connection, saved);
            return saved;
        });
    }

    @Override
    public boolean delete(String slug) {
        return documents.inTransaction(connection -> {
            try (PreparedStatement delete = connection.prepareStatement("delete from map_revision where slug = ?")) {
                delete.setString(1, slug);
                return delete.executeUpdate() > 0;
            }
        });
    }

    private static Optional<StoredMap> newest(Connection connection, String slug) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(NEWEST + " and slug = ?")) {
            query.setString(1, slug);
            return maps(query).stream().findFirst();
        }
    }

    private static void insert(Connection connection, StoredMap saved) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into map_revision (slug, revision, document, saved_at) values (?, ?, ?, ?)")) {
            insert.setString(1, saved.map().slug());
            insert.setLong(2, saved.revision());
            insert.setString(3, MapJson.write(saved.map()));
            insert.setString(4, saved.savedAt().toString());
            insert.executeUpdate();
        }
    }

    private static List<StoredMap> maps(PreparedStatement query) throws SQLException {
        List<StoredMap> maps = new ArrayList<>();
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                maps.add(new StoredMap(
                        MapJson.readWritten(rows.getString(1)), rows.getLong(2), Instant.parse(rows.getString(3))));
            }
        }
        return maps;
    }
}
