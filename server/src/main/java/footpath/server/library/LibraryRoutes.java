package footpath.server.library;

import footpath.events.NearestWord;
import footpath.maps.library.ElementPlace;
import footpath.maps.library.ItemRevision;
import footpath.maps.library.LibraryKind;
import footpath.server.Fault;
import footpath.server.FaultCode;
import footpath.server.Footpath;
import footpath.server.http.Json;
import footpath.server.http.Request;
import footpath.server.http.Route;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The routes of the library.
public final class LibraryRoutes {
    private static final String ALL = "/api/v1/library";
    private static final String KIND = ALL + "/{kind}";
    static final String ONE = KIND + "/{key}";
    private static final int MOST_MAPS = 1_000;
    private static final int LONGEST_NAME = 200;

    private LibraryRoutes() {}

    /// @param kinds every kind
    record Kinds(List<Library.KindLine> kinds) {}

    /// @param items by title
    record Items(List<ItemLine> items) {}

    /// @param revisions newest first
    record History(List<Line> revisions) {
        /// @param title as it was called then
        /// @param note  what was done, in words
        record Line(
                long revision,
                String savedAt,
                String title,
                @Nullable String author,
                String note) {
            static Line of(ItemRevision revision) {
                return new Line(
                        revision.revision(),
                        revision.savedAt().toString(),
                        revision.item().title(),
                        revision.author().orElse(null),
                        revision.note());
            }
        }
    }

    /// @param proposals on most maps first
    record ProposalList(List<Collecting.ProposalLine> proposals) {}

    /// @param duplicates the likest first
    record DuplicateList(List<Collecting.DuplicatesLine> duplicates) {}

    /// @param deleted key of the item
    /// @param maps    that were changed with it
    record Deleted(String deleted, List<Library.ChangedMap> maps) {}

    /// @param maps the map, if it was changed
    record Unlinked(List<Library.ChangedMap> maps) {}

    /// An element of a map.
    ///
    /// @param element as `card:c1`
    record Place(@Nullable String map, @Nullable String element) {
        ElementPlace place() {
            return ElementPlace.of(given("map", map), given("element", element));
        }
    }

    record LinkBody(
            @Nullable String item,
            @Nullable String map,
            @Nullable String element,
            @Nullable String author) {}

    /// @param from keys of the items that go away
    record MergeBody(@Nullable List<String> from, @Nullable String author) {}

    record ChosenBody(
            @Nullable String kind,
            @Nullable String title,
            @Nullable String item,
            @Nullable List<Place> uses) {
        Collecting.Chosen chosen() {
            return new Collecting.Chosen(
                    given("chosen.kind", kind),
                    given("chosen.title", title),
                    item,
                    uses == null ? List.of() : uses.stream().map(Place::place).toList());
        }
    }

    record CollectBody(
            @Nullable List<ChosenBody> chosen, @Nullable String author) {}

    public static List<Route> of(Footpath footpath) {
        Library library = new Library(footpath);
        Collecting collecting = new Collecting(footpath);
        return List.of(
                Route.get(ALL, request -> new Kinds(library.kinds())),
                Route.get(ALL + "/items", request -> list(library, Optional.empty(), request), "search"),
                Route.get(ALL + "/proposals", request -> proposals(collecting, request), "kind", "least"),
                Route.post(ALL + "/proposals", request -> collect(collecting, request)),
                Route.get(ALL + "/duplicates", request -> duplicates(collecting, request), "kind"),
                Route.post(ALL + "/links", request -> link(library, request)),
                Route.delete(ALL + "/links", request -> unlink(library, request), "map", "element", "author"),
                Route.get(KIND, request -> list(library, Optional.of(kind(request)), request), "search"),
                Route.post(KIND, request -> add(library, request)),
                Route.get(ONE, request -> library.find(Optional.of(kind(request)), request.path("key"))),
                Route.put(ONE, request -> change(library, request)),
                Route.delete(ONE, request -> delete(library, request), "unlink", "author"),
                Route.get(ONE + "/uses", request -> library.uses(Optional.of(kind(request)), request.path("key"))),
                Route.get(ONE + "/history", request -> history(library, request)),
                Route.get(ONE + "/merge", request -> previewMerge(library, request), "from"),
                Route.post(ONE + "/merge", request -> merge(library, request)));
    }

    private static Items list(Library library, Optional<LibraryKind> kind, Request request) {
        return new Items(library.list(kind, request.text("search")));
    }

    private static ProposalList proposals(Collecting collecting, Request request) {
        return new ProposalList(collecting.proposals(asked(request), (int) request.number("least", 2, 1, MOST_MAPS)));
    }

    private static DuplicateList duplicates(Collecting collecting, Request request) {
        return new DuplicateList(collecting.duplicates(asked(request)));
    }

    private static Collecting.Collected collect(Collecting collecting, Request request) {
        CollectBody body = request.body(CollectBody.class);
        return collecting.collect(
                body.chosen() == null
                        ? List.of()
                        : body.chosen().stream().map(ChosenBody::chosen).toList(),
                author(body.author()));
    }

    private static Library.Changed link(Library library, Request request) {
        LinkBody body = request.body(LinkBody.class);
        return library.link(
                given("item", body.item()), new Place(body.map(), body.element()).place(), author(body.author()));
    }

    private static Unlinked unlink(Library library, Request request) {
        Place place = new Place(
                request.text("map").orElse(null), request.text("element").orElse(null));
        return new Unlinked(
                library.unlink(place.place(), author(request.text("author").orElse(null))));
    }

    private static Library.Changed add(Library library, Request request) {
        ObjectNode body = object(request);
        Optional<String> author = author(body);
        if (body.has("from")) {
            Place place = Json.read(body.remove("from"), Place.class);
            return library.take(place.place(), Optional.of(kind(request)), author);
        }
        Optional<String> key = Optional.ofNullable(body.remove("key")).map(node -> node.stringValue(""));
        return library.add(kind(request), key, body, author);
    }

    private static Library.Changed change(Library library, Request request) {
        ObjectNode body = object(request);
        Optional<String> author = author(body);
        JsonNode revision = body.path("revision");
        if (!revision.isIntegralNumber()) {
            throw new Fault(
                    FaultCode.INVALID_INPUT,
                    "revision",
                    body.has("revision") ? "is " + revision : "is missing",
                    "give the revision that is changed, from 1");
        }
        body.remove("revision");
        return library.change(
                Optional.of(kind(request)), request.path("key"), body, Optional.of(revision.longValue()), author);
    }

    private static Deleted delete(Library library, Request request) {
        String key = request.path("key");
        String unlink = request.text("unlink").orElse("false");
        if (!List.of("true", "false").contains(unlink)) {
            throw Request.invalid("unlink", unlink, "true or false");
        }
        return new Deleted(
                key,
                library.delete(
                        Optional.of(kind(request)),
                        key,
                        unlink.equals("true"),
                        author(request.text("author").orElse(null))));
    }

    private static History history(Library library, Request request) {
        return new History(library.history(Optional.of(kind(request)), request.path("key")).stream()
                .map(History.Line::of)
                .toList());
    }

    private static MergePreview previewMerge(Library library, Request request) {
        List<String> from = request.text("from").stream()
                .flatMap(keys -> Arrays.stream(keys.split(",", -1)))
                .map(String::strip)
                .filter(key -> !key.isEmpty())
                .toList();
        return library.previewMerge(Optional.of(kind(request)), request.path("key"), from);
    }

    private static Library.Changed merge(Library library, Request request) {
        MergeBody body = request.body(MergeBody.class);
        return library.merge(
                Optional.of(kind(request)),
                request.path("key"),
                body.from() == null ? List.of() : body.from(),
                author(body.author()));
    }

    static LibraryKind kind(Request request) {
        return kind(request.path("kind"));
    }

    private static Optional<LibraryKind> asked(Request request) {
        return request.text("kind").map(LibraryRoutes::kind);
    }

    /// The kind of a word, for one or for several.
    ///
    /// @throws Fault `UNKNOWN_ITEM` with the nearest
    public static LibraryKind kind(String word) {
        return LibraryKind.of(word)
                .orElseThrow(() -> new Fault(
                        FaultCode.UNKNOWN_ITEM,
                        "kind",
                        "\"" + word + "\" is no kind of item",
                        "give one of " + String.join(", ", LibraryKind.words())
                                + NearestWord.hint(word, LibraryKind.words()).orElse("")));
    }

    private static ObjectNode object(Request request) {
        if (request.body(JsonNode.class) instanceof ObjectNode object) {
            return object;
        }
        throw new Fault(FaultCode.MALFORMED_REQUEST, "body", "is no object", "give the item as JSON");
    }

    private static Optional<String> author(ObjectNode body) {
        JsonNode author = body.remove("author");
        return author(author == null || author.isNull() ? null : author.stringValue(""));
    }

    private static Optional<String> author(@Nullable String given) {
        Optional<String> author = Optional.ofNullable(given).map(String::strip).filter(name -> !name.isEmpty());
        author.filter(name -> name.length() > LONGEST_NAME).ifPresent(name -> {
            throw new Fault(
                    FaultCode.INVALID_INPUT,
                    "author",
                    "has " + name.length() + " characters",
                    "give at most " + LONGEST_NAME);
        });
        return author;
    }

    private static String given(String input, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new Fault(FaultCode.INVALID_INPUT, input, "is missing", "give a text");
        }
        return value;
    }
}
