package footpath.server.map;

import footpath.maps.JourneyMap;
import footpath.maps.compare.DocumentComparison;
import footpath.maps.edit.OperationJson;
import footpath.maps.format.MapJson;
import footpath.maps.history.MapChange;
import footpath.maps.history.StoredMap;
import footpath.server.Fault;
import footpath.server.FaultCode;
import footpath.server.Footpath;
import footpath.server.Given;
import footpath.server.http.Json;
import footpath.server.http.Request;
import footpath.server.http.Route;
import footpath.server.http.Times;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// The routes that change maps, and tell what was changed.
public final class EditingRoutes {
    private static final int MOST = 1_000;
    private static final String ALL = "/api/v1/maps";
    private static final String ONE = ALL + "/{slug}";
    private static final String REVISIONS = ONE + "/revisions";
    private static final String REVISION = REVISIONS + "/{revision}";
    private static final String NEWEST = "newest";

    private EditingRoutes() {}

    /// A change as it is sent.
    ///
    /// @param id         unlike any other of the map
    /// @param basedOn    the revision its maker saw
    /// @param operations in order
    /// @param author     who makes it; may be absent
    record ChangeBody(
            @Nullable String id,
            @Nullable Long basedOn,
            @Nullable JsonNode operations,
            @Nullable String author) {}

    /// @param name null or blank: none
    record NameBody(@Nullable String name) {}

    /// A map that begins as a template.
    ///
    /// @param template its key
    /// @param slug     made of the title if absent
    /// @param zone     in which days begin; UTC if absent
    record BeginningBody(
            @Nullable String template,
            @Nullable String title,
            @Nullable String slug,
            @Nullable String zone) {}

    /// @param slug which the map is to have
    record SlugBody(@Nullable String slug) {}

    /// @param slug     of the map
    /// @param revision which is the newest now
    /// @param savedAt  when, in UTC
    /// @param warnings what its maker should know
    record Kept(String slug, long revision, String savedAt, List<String> warnings) {
        static Kept of(StoredMap stored) {
            return of(stored, Optional.empty());
        }

        static Kept of(StoredMap stored, Optional<String> warning) {
            return new Kept(
                    stored.map().slug(),
                    stored.revision(),
                    stored.savedAt().toString(),
                    warning.stream().toList());
        }
    }

    /// @param document the map as it was then
    record Shown(long revision, String savedAt, JsonNode document) {}

    /// @param revisions newest first
    record Revisions(List<RevisionLine> revisions) {}

    /// @param words      what is different, counted
    /// @param lines      what is different, a line each
    /// @param operations what makes one of the other
    record Difference(String words, List<String> lines, JsonNode operations) {
        static Difference of(JourneyMap before, JourneyMap after) {
            DocumentComparison compared = DocumentComparison.of(before, after);
            return new Difference(compared.words(), compared.lines(), OperationJson.write(compared.operations()));
        }
    }

    /// @param deleted its slug
    record Deleted(String deleted) {}

    public static List<Route> of(Footpath footpath) {
        MapEditing editing = new MapEditing(footpath);
        Maps maps = new Maps(footpath);
        return List.of(
                Route.post(ALL, request -> create(editing, request)),
                Route.put(ONE + "/slug", request -> rename(editing, request)),
                Route.delete(ONE, request -> delete(editing, request)),
                Route.post(ONE + "/changes", request -> change(editing, maps, request)),
                Route.get(REVISIONS, request -> revisions(editing, request), "before", "limit"),
                Route.get(REVISION, request -> show(editing, request)),
                Route.put(REVISION + "/name", request -> name(editing, request)),
                Route.post(REVISION + "/restore", request -> restore(editing, request)),
                Route.get(ONE + "/difference", request -> difference(editing, maps, request), "from", "to", "other"));
    }

    private static Kept create(MapEditing editing, Request request) {
        JsonNode document = MapJson.withoutNulls(request.body(JsonNode.class));
        if (document.has("template")) {
            return begin(editing, Json.read(document, BeginningBody.class));
        }
        return Kept.of(editing.create(MapJson.read(document)));
    }

    private static Kept begin(MapEditing editing, BeginningBody body) {
        if (body.title() == null || body.title().isBlank()) {
            throw new Fault(
                    FaultCode.INVALID_INPUT,
                    "title",
                    body.title() == null ? "is missing" : "is blank",
                    "say in the customer's voice what the journey is about");
        }
        return Kept.of(editing.begin(
                String.valueOf(body.template()),
                body.title().strip(),
                Optional.ofNullable(body.slug()),
                body.zone() == null ? Times.DEFAULT_ZONE : Times.zone("zone", body.zone())));
    }

    private static Kept rename(MapEditing editing, Request request) {
        String slug = request.body(SlugBody.class).slug();
        if (slug == null) {
            throw new Fault(FaultCode.INVALID_INPUT, "slug", "is missing", "give the new name in addresses");
        }
        return Kept.of(editing.rename(request.path("slug"), slug));
    }

    private static Deleted delete(MapEditing editing, Request request) {
        editing.delete(request.path("slug"));
        return new Deleted(request.path("slug"));
    }

    private static Kept change(MapEditing editing, Maps maps, Request request) {
        ChangeBody body = request.body(ChangeBody.class);
        String id = body.id();
        if (id == null || id.isBlank() || id.length() > 64) {
            throw new Fault(
                    FaultCode.INVALID_INPUT,
                    "id",
                    id == null ? "is missing" : "is blank or too long",
                    "give 1 to 64 characters, unlike any other change of the map");
        }
        Long basedOn = body.basedOn();
        if (basedOn == null || basedOn < 1) {
            throw new Fault(
                    FaultCode.INVALID_INPUT,
                    "basedOn",
                    basedOn == null ? "is missing" : "is " + basedOn,
                    "give the revision that is changed, from 1");
        }
        JsonNode operations = body.operations() == null ? JsonNodeFactory.instance.nullNode() : body.operations();
        String slug = request.path("slug");
        Optional<String> author = Optional.ofNullable(body.author())
                .filter(name -> !name.isBlank())
                .map(name -> Given.name("author", name));
        JourneyMap before = maps.find(slug).map();
        StoredMap kept = editing.change(slug, new MapChange(id, OperationJson.read(operations), author), basedOn);
        return Maps.isPublished(before) ? Kept.of(kept) : Kept.of(kept, maps.publishedUnsigned(kept));
    }

    private static Revisions revisions(MapEditing editing, Request request) {
        return new Revisions(editing
                .revisions(request.path("slug"), request.number("before", Long.MAX_VALUE, 1, Long.MAX_VALUE), (int)
                        request.number("limit", 50, 1, MOST))
                .stream()
                .map(RevisionLine::of)
                .toList());
    }

    private static Shown show(MapEditing editing, Request request) {
        StoredMap stored = editing.revision(request.path("slug"), revision(request));
        return new Shown(stored.revision(), stored.savedAt().toString(), MapJson.tree(stored.map()));
    }

    private static NameBody name(MapEditing editing, Request request) {
        Optional<String> name =
                Optional.ofNullable(request.body(NameBody.class).name()).filter(text -> !text.isBlank());
        editing.name(request.path("slug"), request.pathNumber("revision", Long.MAX_VALUE), name);
        return new NameBody(name.orElse(null));
    }

    private static Kept restore(MapEditing editing, Request request) {
        return Kept.of(editing.restore(request.path("slug"), request.pathNumber("revision", Long.MAX_VALUE)));
    }

    private static Difference difference(MapEditing editing, Maps maps, Request request) {
        String slug = request.path("slug");
        Optional<String> other = request.text("other");
        if (other.isEmpty()) {
            return Difference.of(
                    editing.revision(slug, Optional.of(request.number("from", 1, 1, Long.MAX_VALUE)))
                            .map(),
                    editing.revision(slug, number(request, "to")).map());
        }
        request.text("to").ifPresent(to -> {
            throw new Fault(
                    FaultCode.INVALID_PARAMETER,
                    "query.to",
                    "is \"" + to + "\" beside other",
                    "leave it out, and give the other map's revision as " + other.get() + "@" + to);
        });
        return Difference.of(
                editing.revision(slug, number(request, "from")).map(),
                OtherMap.of("query.other", other.get()).in(maps, "query.other").map());
    }

    private static Optional<Long> number(Request request, String name) {
        return request.text(name).isEmpty()
                ? Optional.empty()
                : Optional.of(request.number(name, 1, 1, Long.MAX_VALUE));
    }

    private static Optional<Long> revision(Request request) {
        return request.path("revision").equals(NEWEST)
                ? Optional.empty()
                : Optional.of(request.pathNumber("revision", Long.MAX_VALUE));
    }
}
