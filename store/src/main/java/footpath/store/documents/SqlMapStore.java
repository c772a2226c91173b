package footpath.store.documents;

import footpath.maps.InvalidMap;
import footpath.maps.JourneyMap;
import footpath.maps.edit.MapDifference;
import footpath.maps.edit.MapEditor;
import footpath.maps.edit.MapOperation;
import footpath.maps.history.MapChange;
import footpath.maps.history.MapRevision;
import footpath.maps.history.MapStore;
import footpath.maps.history.RevisionConflict;
import footpath.maps.history.StoredMap;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Maps as rows of changes, with whole documents in between.
///
/// The newest revision of each map is held in memory, and used while the file has no other: reading it, or
/// changing it, costs the size of the change rather than of the history.
final class SqlMapStore implements MapStore {
    private final SqliteDocuments documents;
    private final Clock clock;

    /// A map, and the id of the change that made it.
    private record Held(StoredMap map, String id) {}

    /// By slug; guarded by the transaction, of which there is one at a time.
    private final Map<String, Held> newest = new HashMap<>();

    SqlMapStore(SqliteDocuments documents, Clock clock) {
        this.documents = documents;
        this.clock = clock;
    }

    @Override
    public List<StoredMap> list() {
        return documents.inTransaction(this::list);
    }

    /// The same, within a transaction.
    List<StoredMap> list(Connection connection) throws SQLException {
        MapRows rows = new MapRows(connection);
        List<MapRows.Head> heads = rows.heads();
        newest.keySet().retainAll(heads.stream().map(MapRows.Head::slug).toList());
        List<StoredMap> maps = new ArrayList<>();
        for (MapRows.Head head : heads) {
            maps.add(newest(rows, head));
        }
        return maps;
    }

    /// Applies a change to the newest revision of a map, within a transaction.
    ///
    /// @throws InvalidMap if the operations do not fit
    StoredMap change(Connection connection, String slug, MapChange change) throws SQLException {
        MapRows rows = new MapRows(connection);
        StoredMap before = newest(rows, slug).orElseThrow(() -> new RevisionConflict(slug, 0, 0));
        return kept(rows, before, change);
    }

    @Override
    public Optional<StoredMap> load(String slug) {
        return documents.inTransaction(connection -> {
            MapRows rows = new MapRows(connection);
            Optional<StoredMap> there = newest(rows, slug);
            Optional<String> moved = there.isPresent() ? Optional.empty() : rows.moved(slug);
            return moved.isPresent() ? newest(rows, moved.get()) : there;
        });
    }

    @Override
    public Optional<StoredMap> load(String slug, long revision) {
        return documents.inTransaction(connection -> new MapRows(connection).map(slug, revision));
    }

    @Override
    public StoredMap save(JourneyMap map, long basedOn) {
        return documents.inTransaction(connection -> {
            MapRows rows = new MapRows(connection);
            Optional<StoredMap> before = newest(rows, map.slug());
            long current = before.map(StoredMap::revision).orElse(0L);
            if (current != basedOn) {
                throw new RevisionConflict(map.slug(), basedOn, current);
            }
            String id = UUID.randomUUID().toString();
            if (before.isEmpty()) {
                StoredMap first = new StoredMap(map, 1, clock.instant());
                rows.takeAddress(map.slug());
                rows.insertWhole(first, id);
                return held(first, id);
            }
            List<MapOperation> operations =
                    MapDifference.between(before.orElseThrow().map(), map);
            return operations.isEmpty()
                    ? before.orElseThrow()
                    : kept(rows, before.orElseThrow(), new MapChange(id, operations));
        });
    }

    @Override
    public StoredMap change(String slug, MapChange change, long basedOn) {
        return documents.inTransaction(connection -> {
            MapRows rows = new MapRows(connection);
            StoredMap before = newest(rows, slug).orElseThrow(() -> new RevisionConflict(slug, basedOn, 0));
            if (rows.hasChange(slug, change.id())) {
                return before;
            }
            try {
                return kept(rows, before, change);
            } catch (InvalidMap unfit) {
                if (basedOn == before.revision()) {
                    throw unfit;
                }
                throw new RevisionConflict(slug, basedOn, before.revision(), unfit);
            }
        });
    }

    @Override
    public List<MapRevision> revisions(String slug, long before, int limit) {
        return documents.inTransaction(connection -> new MapRows(connection).revisions(slug, before, limit));
    }

    @Override
    public boolean name(String slug, long revision, Optional<String> name) {
        return documents.inTransaction(
                connection -> new MapRows(connection).name(slug, revision, name, clock.instant()));
    }

    @Override
    public boolean rename(String slug, String to) {
        return documents.inTransaction(connection -> {
            MapRows rows = new MapRows(connection);
            if (rows.head(slug).isEmpty() || rows.head(to).isPresent()) {
                return false;
            }
            rows.rename(slug, to);
            newest.remove(slug);
            return true;
        });
    }

    @Override
    public boolean delete(String slug) {
        return documents.inTransaction(connection -> {
            newest.remove(slug);
            return new MapRows(connection).delete(slug);
        });
    }

    private StoredMap kept(MapRows rows, StoredMap before, MapChange change) throws SQLException {
        MapEditor.Edited edited = MapEditor.apply(before.map(), change.operations());
        if (edited.map().equals(before.map())) {
            return before;
        }
        StoredMap after = new StoredMap(edited.map(), before.revision() + 1, clock.instant());
        rows.insert(after, change, edited.inverse());
        return held(after, change.id());
    }

    private Optional<StoredMap> newest(MapRows rows, String slug) throws SQLException {
        Optional<MapRows.Head> head = rows.head(slug);
        if (head.isEmpty()) {
            newest.remove(slug);
            return Optional.empty();
        }
        return Optional.of(newest(rows, head.get()));
    }

    private StoredMap newest(MapRows rows, MapRows.Head head) throws SQLException {
        Held known = newest.get(head.slug());
        return known != null && known.id.equals(head.id()) ? known.map : held(rows.map(head), head.id());
    }

    /// A transaction that fails at its very end leaves a map here whose change no head has.
    private StoredMap held(StoredMap map, String id) {
        newest.put(map.map().slug(), new Held(map, id));
        return map;
    }
}
