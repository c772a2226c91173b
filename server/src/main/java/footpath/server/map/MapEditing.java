package footpath.server.map;

import footpath.events.Micros;
import footpath.events.NearestWord;
import footpath.index.IndexSnapshot;
import footpath.maps.JourneyMap;
import footpath.maps.edit.MapDifference;
import footpath.maps.history.ChangeIds;
import footpath.maps.history.MapChange;
import footpath.maps.history.MapRevision;
import footpath.maps.history.MapStore;
import footpath.maps.history.StoredMap;
import footpath.maps.template.NewMap;
import footpath.maps.template.Template;
import footpath.maps.template.Templates;
import footpath.server.Fault;
import footpath.server.FaultCode;
import footpath.server.Footpath;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// Changes maps, and tells what was changed.
public final class MapEditing {
    private static final String SLUG = "[a-z0-9][a-z0-9-]{0,63}";

    private final Footpath footpath;
    private final Maps maps;
    private final MapStore store;

    public MapEditing(Footpath footpath) {
        this.footpath = footpath;
        this.maps = new Maps(footpath);
        this.store = footpath.maps();
    }

    /// Keeps a new map.
    ///
    /// @throws Fault `CONFLICT` if there is one of that slug
    public StoredMap create(JourneyMap map) {
        requireFree(map.slug());
        return store.save(map, 0);
    }

    /// Keeps a new map that begins as a template, with the twelve months until the newest event as its
    /// period.
    ///
    /// @param slug empty: one made of the title
    /// @throws Fault `UNKNOWN_TEMPLATE`, or `CONFLICT` if there is a map of that slug
    public StoredMap begin(String template, String title, Optional<String> slug, ZoneId zone) {
        Template found = template(template);
        String chosen = slug.orElseGet(() -> NewMap.slugOf(title, this::isTaken));
        return create(found.begin(new NewMap(chosen, title, zone, NewMap.yearUntil(lastDay(zone)))));
    }

    private LocalDate lastDay(ZoneId zone) {
        IndexSnapshot snapshot = footpath.index().snapshot();
        Instant last =
                snapshot.eventCount() == 0 ? footpath.clock().instant() : Micros.toInstant(snapshot.lastTimeMicros());
        return LocalDate.ofInstant(last, zone);
    }

    /// Gives a map another address; the one of before leads to it.
    ///
    /// @throws Fault `UNKNOWN_MAP`, `INVALID_INPUT`, or `CONFLICT` if there is a map of that address
    public StoredMap rename(String slug, String to) {
        StoredMap stored = maps.find(slug);
        if (stored.map().slug().equals(to)) {
            return stored;
        }
        if (!to.matches(SLUG)) {
            throw new Fault(
                    FaultCode.INVALID_INPUT,
                    "slug",
                    "\"" + to + "\" is no slug",
                    "use 1 to 64 lower-case letters, digits and -, a letter or digit first");
        }
        requireFree(to);
        if (!store.rename(stored.map().slug(), to)) {
            throw taken(to);
        }
        return maps.find(to);
    }

    /// An address that leads to a map since it had it before is free: whoever takes it has it.
    private boolean isTaken(String slug) {
        return store.load(slug).filter(there -> there.map().slug().equals(slug)).isPresent();
    }

    private void requireFree(String slug) {
        if (isTaken(slug)) {
            throw taken(slug);
        }
    }

    private static Fault taken(String slug) {
        return new Fault(
                FaultCode.CONFLICT,
                "map.slug",
                "there is a map \"" + slug + "\" already",
                "choose another slug, or change that map");
    }

    /// A template.
    ///
    /// @throws Fault `UNKNOWN_TEMPLATE`
    static Template template(String key) {
        return Templates.find(key).orElseThrow(() -> unknown(key));
    }

    private static Fault unknown(String template) {
        List<String> known = Templates.all().stream().map(Template::key).toList();
        return new Fault(
                FaultCode.UNKNOWN_TEMPLATE,
                "template",
                "no template is named \"" + template + "\"",
                "templates: " + NearestWord.listed(known)
                        + NearestWord.hint(template, known).orElse(""));
    }

    /// Applies a change to the newest revision of a map.
    ///
    /// @param basedOn the revision its maker saw
    public StoredMap change(String slug, MapChange change, long basedOn) {
        return store.change(current(slug), change, basedOn);
    }

    /// The revisions of a map with numbers under `before`, newest first.
    public List<MapRevision> revisions(String slug, long before, int limit) {
        return store.revisions(current(slug), before, limit);
    }

    /// One revision.
    ///
    /// @param revision empty: the newest
    public StoredMap revision(String slug, Optional<Long> revision) {
        return maps.find(slug, revision);
    }

    /// Names a revision.
    ///
    /// @param name empty: none
    public void name(String slug, long revision, Optional<String> name) {
        if (!store.name(current(slug), revision, name)) {
            throw Maps.unknownRevision(maps.find(slug), revision);
        }
    }

    /// Makes a revision of before the newest one, as a change of its own.
    public StoredMap restore(String slug, long revision) {
        StoredMap newest = maps.find(slug);
        JourneyMap wanted = revision(slug, Optional.of(revision)).map();
        MapChange change = new MapChange(
                ChangeIds.restore(revision), MapDifference.between(newest.map(), wanted), Optional.empty());
        return store.change(newest.map().slug(), change, newest.revision());
    }

    /// Deletes a map with its history.
    public void delete(String slug) {
        store.delete(current(slug));
    }

    /// The address a map has, asked for by one it has or had.
    private String current(String slug) {
        return maps.find(slug).map().slug();
    }
}
