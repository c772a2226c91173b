package footpath.server.map;

import footpath.maps.JourneyMap;
import footpath.maps.edit.MapDifference;
import footpath.maps.edit.MapOperation;
import footpath.maps.history.MapChange;
import footpath.maps.history.MapRevision;
import footpath.maps.history.MapStore;
import footpath.maps.history.StoredMap;
import footpath.server.Fault;
import footpath.server.FaultCode;
import footpath.server.Footpath;
import java.util.List;
import java.util.Optional;

/// Changes maps, and tells what was changed.
public final class MapEditing {
    private final Maps maps;
    private final MapStore store;

    public MapEditing(Footpath footpath) {
        this.maps = new Maps(footpath);
        this.store = footpath.maps();
    }

    /// Keeps a new map.
    ///
    /// @throws Fault `CONFLICT` if there is one of that slug
    public StoredMap create(JourneyMap map) {
        store.load(map.slug()).ifPresent(there -> {
            throw new Fault(
                    FaultCode.CONFLICT,
                    "map.slug",
                    "there is a map \"" + map.slug() + "\" already",
                    "choose another slug, or change that map");
        });
        return store.save(map, 0);
    }

    /// Applies a change to the newest revision of a map.
    ///
    /// @param basedOn the revision its maker saw
    public StoredMap change(String slug, MapChange change, long basedOn) {
        maps.find(slug);
        return store.change(slug, change, basedOn);
    }

    /// The revisions of a map with numbers under `before`, newest first.
    public List<MapRevision> revisions(String slug, long before, int limit) {
        maps.find(slug);
        return store.revisions(slug, before, limit);
    }

    /// One revision.
    ///
    /// @param revision empty: the newest
    public StoredMap revision(String slug, Optional<Long> revision) {
        StoredMap newest = maps.find(slug);
        return revision.isEmpty()
                ? newest
                : store.load(slug, revision.get()).orElseThrow(() -> unknown(newest, revision.get()));
    }

    /// Names a revision.
    ///
    /// @param name empty: none
    public void name(String slug, long revision, Optional<String> name) {
        if (!store.name(slug, revision, name)) {
            throw unknown(maps.find(slug), revision);
        }
    }

    /// What makes one revision of another.
    public List<MapOperation> between(String slug, long from, Optional<Long> to) {
        return MapDifference.between(
                revision(slug, Optional.of(from)).map(), revision(slug, to).map());
    }

    /// Makes a revision of before the newest one, as a change of its own.
    public StoredMap restore(String slug, long revision) {
        return store.save(
                revision(slug, Optional.of(revision)).map(), maps.find(slug).revision());
    }

    /// Deletes a map with its history.
    public void delete(String slug) {
        maps.find(slug);
        store.delete(slug);
    }

    private static Fault unknown(StoredMap newest, long revision) {
        return new Fault(
                FaultCode.UNKNOWN_REVISION,
                "revision",
                "map \"" + newest.map().slug() + "\" has no revision " + revision,
                "give a number from 1 to " + newest.revision());
    }
}
