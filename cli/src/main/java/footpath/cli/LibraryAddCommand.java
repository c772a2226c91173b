package footpath.cli;

import footpath.maps.library.ElementPlace;
import footpath.maps.library.LibraryKind;
import footpath.server.Fault;
import footpath.server.FaultCode;
import footpath.server.Footpath;
import footpath.server.library.Library;
import footpath.server.library.LibraryRoutes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

@Command(
        name = "add",
        description =
                "Puts something new into the library, or what a card, persona, channel or evidence of a map says.",
        footer = {
            "",
            "Example:",
            "  footpath library add touchpoint \"Coupon booklet\" \"Booklet of coupons\" --set importanceToCustomer=4",
            "  footpath library add touchpoint --from campaign-to-loyal --element card:c10"
        })
final class LibraryAddCommand extends Action {
    record Added(List<Library.Changed> added) {}

    @Parameters(index = "0", paramLabel = "KIND", description = "as touchpoint or personas")
    private String kind;

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "TITLE",
            description = "what it is called; several: one item each")
    private List<String> titles = List.of();

    @Option(names = "--key", paramLabel = "KEY", description = "its key (default: made of the title)")
    private @Nullable String key;

    @Option(
            names = "--from",
            paramLabel = "MAP",
            description = "take it from an element of this map, which is linked to it")
    private @Nullable String map;

    @Option(names = "--element", paramLabel = "ELEMENT", description = "which, as card:c10 or persona:families")
    private @Nullable String element;

    @Mixin
    private ItemOptions options = new ItemOptions();

    @Mixin
    private AuthorOption author = new AuthorOption();

    @Override
    void run() {
        LibraryKind known = LibraryRoutes.kind(kind);
        requireOneWay();
        try (Footpath footpath = open()) {
            Library library = new Library(footpath);
            List<Library.Changed> added =
                    map == null || element == null ? made(library, known) : List.of(taken(library, known));
            if (isJson()) {
                terminal().json(new Added(added));
            } else {
                added.forEach(one -> terminal().line(LibraryText.changed(one, "Added")));
            }
        }
    }

    private void requireOneWay() {
        if ((map == null) != (element == null)
                || (map == null) == titles.isEmpty()
                || (key != null && titles.size() > 1)) {
            throw new Fault(
                    FaultCode.INVALID_PARAMETER,
                    "library add",
                    "says not, or twice, what is added",
                    "give titles (one of them with --key), or --from MAP with --element ELEMENT");
        }
    }

    private List<Library.Changed> made(Library library, LibraryKind known) {
        List<Library.Changed> added = new ArrayList<>();
        for (String title : titles) {
            ObjectNode given = options.given().put("title", title);
            added.add(library.add(known, Optional.ofNullable(key), given, author.author()));
        }
        return added;
    }

    private Library.Changed taken(Library library, LibraryKind known) {
        ElementPlace place = ElementPlace.of(String.valueOf(map), String.valueOf(element));
        Library.Changed taken = library.take(place, Optional.of(known), author.author());
        ObjectNode given = options.given();
        return given.isEmpty()
                ? taken
                : library.change(Optional.empty(), taken.item().key(), given, Optional.empty(), author.author());
    }
}
