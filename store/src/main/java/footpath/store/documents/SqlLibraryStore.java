package footpath.store.documents;

import footpath.maps.InvalidMap;
import footpath.maps.Violation;
import footpath.maps.edit.MapOperation;
import footpath.maps.history.MapChange;
import footpath.maps.history.StoredMap;
import footpath.maps.library.ItemRevision;
import footpath.maps.library.LibraryChange;
import footpath.maps.library.LibraryItem;
import footpath.maps.library.LibraryJson;
import footpath.maps.library.LibraryOutcome;
import footpath.maps.library.LibraryState;
import footpath.maps.library.LibraryStore;
import footpath.maps.library.StoredItem;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// The library as rows of revisions. A change of items and of maps is one transaction, which holds
/// the write lock of the file from its look at the state on.
final class SqlLibraryStore implements LibraryStore {
    private static final String NEWEST = """
            select item_key, revision, document, saved_at from library_item as kept
            where revision = (select max(revision) from library_item as other where other.item_key = kept.item_key)
            order by item_key
            """;

    private final SqliteDocuments documents;
    private final SqlMapStore maps;
    private final Clock clock;

    SqlLibraryStore(SqliteDocuments documents, SqlMapStore maps, Clock clock) {
        this.documents = documents;
        this.maps = maps;
        this.clock = clock;
    }

    @Override
    public LibraryState state() {
        return documents.inTransaction(this::state);
    }

    private LibraryState state(Connection connection) throws SQLException {
        List<StoredItem> items = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(NEWEST);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                items.add(new StoredItem(
                        LibraryJson.readWritten(rows.getString(3)), rows.getLong(2), Instant.parse(rows.getString(4))));
            }
        }
        return new LibraryState(items, maps.list(connection));
    }

    @Override
    public List<ItemRevision> revisions(String key) {
        return documents.inTransaction(connection -> {
            List<ItemRevision> revisions = new ArrayList<>();
            try (PreparedStatement query =
                    connection.prepareStatement("select document, revision, saved_at, author, note from library_item"
                            + " where item_key = ? order by revision desc")) {
                query.setString(1, key);
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        revisions.add(new ItemRevision(
                                LibraryJson.readWritten(rows.getString(1)),
                                rows.getLong(2),
                                Instant.parse(rows.getString(3)),
                                Optional.ofNullable(rows.getString(4)),
                                rows.getString(5)));
                    }
                }
            }
            return revisions;
        });
    }

    @Override
    public LibraryOutcome change(Function<LibraryState, LibraryChange> change) {
        return documents.inTransaction(connection -> {
            LibraryState state = state(connection);
            LibraryChange wanted = change.apply(state);
            List<StoredItem> items = new ArrayList<>();
            for (LibraryItem item : wanted.items()) {
                items.add(keep(connection, state, item, wanted));
            }
            for (String key : wanted.deleted()) {
                delete(connection, key);
            }
            List<StoredMap> changed = new ArrayList<>();
            for (Map.Entry<String, List<MapOperation>> map : wanted.maps().entrySet()) {
                changed.add(change(connection, map.getKey(), map.getValue(), wanted));
            }
            return new LibraryOutcome(items, changed);
        });
    }

    /// A map that cannot take the change ends all of it; the fault says which map it was.
    private StoredMap change(Connection connection, String slug, List<MapOperation> operations, LibraryChange wanted)
            throws SQLException {
        try {
            String id = UUID.randomUUID().toString();
            return maps.change(
                    connection,
                    slug,
                    new MapChange(id, operations, wanted.author(), Optional.of("Library: " + wanted.note())));
        } catch (InvalidMap unfit) {
            throw new InvalidMap(unfit.violations().stream()
                    .map(one -> new Violation("map \"" + slug + "\", " + one.path(), one.problem(), one.remedy()))
                    .toList());
        }
    }

    private StoredItem keep(Connection connection, LibraryState state, LibraryItem item, LibraryChange wanted)
            throws SQLException {
        long revision = 1
                + state.items().stream()
                        .filter(one -> one.item().key().equals(item.key()))
                        .mapToLong(StoredItem::revision)
                        .findFirst()
                        .orElse(0);
        StoredItem kept = new StoredItem(item, revision, clock.instant());
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into library_item (item_key, revision, document, author, note, saved_at)"
                        + " values (?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, item.key());
            insert.setLong(2, revision);
            insert.setString(3, LibraryJson.text(item));
            insert.setString(4, wanted.author().orElse(null));
            insert.setString(5, wanted.note());
            insert.setString(6, kept.savedAt().toString());
            insert.executeUpdate();
        }
        return kept;
    }

    private static void delete(Connection connection, String key) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from library_item where item_key = ?")) {
            delete.setString(1, key);
            delete.executeUpdate();
        }
    }
}
