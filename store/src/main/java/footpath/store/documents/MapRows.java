package footpath.store.documents;

import footpath.maps.JourneyMap;
import footpath.maps.edit.MapEditor;
import footpath.maps.edit.MapOperation;
import footpath.maps.edit.OperationJson;
import footpath.maps.format.MapJson;
import footpath.maps.history.MapChange;
import footpath.maps.history.MapRevision;
import footpath.maps.history.StoredMap;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// The rows of maps, within one transaction.
final class MapRows {
    /// At most so many changes are applied to read any revision.
    private static final int SNAPSHOT_EVERY = 50;

    /// What lies beside maps and goes with them.
    private static final List<String> BESIDE =
            List.of("map_comment", "map_signature", "map_review", "map_vote", "map_vote_card", "map_vote_dot");

    private static final String HEADS = """
            select slug, revision, id, saved_at from map_change as kept
            where revision = (select max(revision) from map_change as other where other.slug = kept.slug)
            """;

    private final Connection connection;

    MapRows(Connection connection) {
        this.connection = connection;
    }

    /// The newest revision of a map.
    record Head(String slug, long revision, String id, Instant savedAt) {}

    List<Head> heads() throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(HEADS + " order by slug")) {
            return heads(query);
        }
    }

    Optional<Head> head(String slug) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(HEADS + " and slug = ?")) {
            query.setString(1, slug);
            return heads(query).stream().findFirst();
        }
    }

    private static List<Head> heads(PreparedStatement query) throws SQLException {
        List<Head> heads = new ArrayList<>();
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                heads.add(new Head(
                        rows.getString(1), rows.getLong(2), rows.getString(3), Instant.parse(rows.getString(4))));
            }
        }
        return heads;
    }

    StoredMap map(Head head) throws SQLException {
        return new StoredMap(document(head.slug, head.revision), head.revision, head.savedAt);
    }

    Optional<StoredMap> map(String slug, long revision) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select saved_at from map_change where slug = ? and revision = ?")) {
            query.setString(1, slug);
            query.setLong(2, revision);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next()
                        ? Optional.of(
                                new StoredMap(document(slug, revision), revision, Instant.parse(rows.getString(1))))
                        : Optional.empty();
            }
        }
    }

    /// The last whole document before a revision, and what was changed since.
    private JourneyMap document(String slug, long revision) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select document, revision from map_snapshot where slug = ? and revision <= ?"
                        + " order by revision desc limit 1")) {
            query.setString(1, slug);
            query.setLong(2, revision);
            try (ResultSet rows = query.executeQuery()) {
                if (!rows.next()) {
                    throw new DocumentsException("map \"" + slug + "\": revision " + revision
                            + " has no whole document before it; restore the file from a backup");
                }
                JourneyMap whole = under(slug, rows.getString(1));
                List<MapOperation> since = operations(slug, rows.getLong(2), revision);
                return since.isEmpty() ? whole : MapEditor.replay(whole, since);
            }
        }
    }

    /// A document as it was kept, under the address the map has now.
    private static JourneyMap under(String slug, String text) {
        ObjectNode document = (ObjectNode) MapJson.parse(text);
        ((ObjectNode) document.path("map")).put("slug", slug);
        return MapJson.readWritten(document);
    }

    private List<MapOperation> operations(String slug, long after, long through) throws SQLException {
        List<MapOperation> operations = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(
                "select operations from map_change where slug = ? and revision > ? and revision <= ? order by revision")) {
            query.setString(1, slug);
            query.setLong(2, after);
            query.setLong(3, through);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    operations.addAll(operations(rows.getString(1)));
                }
            }
        }
        return operations;
    }

    private static List<MapOperation> operations(@Nullable String json) {
        return json == null ? List.of() : OperationJson.read(json);
    }

    boolean hasChange(String slug, String id) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select 1 from map_change where slug = ? and id = ?")) {
            query.setString(1, slug);
            query.setString(2, id);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    /// Keeps a revision as a whole.
    void insertWhole(StoredMap map, String id) throws SQLException {
        insertChange(map, new MapChange(id, List.of()), null, null);
        insertSnapshot(map);
    }

    void insert(StoredMap map, MapChange change, List<MapOperation> inverse) throws SQLException {
        insertChange(map, change, OperationJson.text(change.operations()), OperationJson.text(inverse));
        if (map.revision() % SNAPSHOT_EVERY == 0) {
            insertSnapshot(map);
        }
    }

    private void insertChange(StoredMap map, MapChange change, @Nullable String operations, @Nullable String inverse)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into map_change (slug, revision, id, operations, inverse, saved_at, author, note)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, map.map().slug());
            insert.setLong(2, map.revision());
            insert.setString(3, change.id());
            insert.setString(4, operations);
            insert.setString(5, inverse);
            insert.setString(6, map.savedAt().toString());
            insert.setString(7, change.author().orElse(null));
            insert.setString(8, change.note().orElse(null));
            insert.executeUpdate();
        }
    }

    private void insertSnapshot(StoredMap map) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into map_snapshot (slug, revision, document) values (?, ?, ?)")) {
            insert.setString(1, map.map().slug());
            insert.setLong(2, map.revision());
            insert.setString(3, MapJson.write(map.map()));
            insert.executeUpdate();
        }
    }

    List<MapRevision> revisions(String slug, long before, int limit) throws SQLException {
        List<MapRevision> revisions = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(
                "select revision, saved_at, id, operations, inverse, name, named_at, author, note from map_change"
                        + " where slug = ? and revision < ? order by revision desc limit ?")) {
            query.setString(1, slug);
            query.setLong(2, before);
            query.setInt(3, limit);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    revisions.add(new MapRevision(
                            rows.getLong(1),
                            Instant.parse(rows.getString(2)),
                            rows.getString(3),
                            operations(rows.getString(4)),
                            operations(rows.getString(5)),
                            Optional.ofNullable(rows.getString(6)),
                            Optional.ofNullable(rows.getString(7)).map(Instant::parse),
                            Optional.ofNullable(rows.getString(8)),
                            Optional.ofNullable(rows.getString(9))));
                }
            }
        }
        return revisions;
    }

    boolean name(String slug, long revision, Optional<String> name, Instant now) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update map_change set name = ?, named_at = ? where slug = ? and revision = ?")) {
            update.setString(1, name.orElse(null));
            update.setString(2, now.toString());
            update.setString(3, slug);
            update.setLong(4, revision);
            return update.executeUpdate() > 0;
        }
    }

    /// The address a map has now that had this one before.
    Optional<String> moved(String slug) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select slug from map_address where old_slug = ?")) {
            query.setString(1, slug);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
            }
        }
    }

    /// Gives a map that is there an address that is free. Its addresses of before lead to the new one.
    void rename(String slug, String to) throws SQLException {
        update("delete from map_address where old_slug = ?", to);
        for (String table : List.of("map_change", "map_snapshot", "map_address")) {
            update("update " + table + " set slug = ? where slug = ?", to, slug);
        }
        for (String table : BESIDE) {
            update("update " + table + " set slug = ? where slug = ?", to, slug);
        }
        update("insert into map_address (old_slug, slug) values (?, ?)", slug, to);
    }

    /// A map of its own stands at the address from now on, if another had it before.
    void takeAddress(String slug) throws SQLException {
        update("delete from map_address where old_slug = ?", slug);
    }

    private void update(String sql, String... values) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            for (int at = 0; at < values.length; at++) {
                update.setString(at + 1, values[at]);
            }
            update.executeUpdate();
        }
    }

    boolean delete(String slug) throws SQLException {
        boolean isThere = false;
        update("delete from map_address where slug = ?", slug);
        for (String table : BESIDE) {
            update("delete from " + table + " where slug = ?", slug);
        }
        for (String table : List.of("map_snapshot", "map_change")) {
            try (PreparedStatement delete = connection.prepareStatement("delete from " + table + " where slug = ?")) {
                delete.setString(1, slug);
                isThere |= delete.executeUpdate() > 0;
            }
        }
        return isThere;
    }
}
