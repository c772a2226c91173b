package footpath.cli;

import footpath.server.Footpath;
import footpath.server.library.ItemLine;
import footpath.server.library.Library;
import footpath.server.library.LibraryRoutes;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "list",
        description = "What the library holds, of one kind or all, and on how many maps it is used.",
        footer = {"", "Example:", "  footpath library list touchpoints"})
final class LibraryListCommand extends Action {
    record ItemList(List<ItemLine> items) {}

    @Parameters(arity = "0..1", paramLabel = "KIND", description = "as touchpoints or persona (default: every kind)")
    private @Nullable String kind;

    @Option(
            names = "--search",
            paramLabel = "WORDS",
            description = "only items with these words in title, other names, description, tags or owner")
    private @Nullable String search;

    @Override
    void run() {
        try (Footpath footpath = open()) {
            List<ItemLine> items = new Library(footpath)
                    .list(Optional.ofNullable(kind).map(LibraryRoutes::kind), Optional.ofNullable(search));
            if (isJson()) {
                terminal().json(new ItemList(items));
            } else if (items.isEmpty()) {
                terminal()
                        .line("Nothing here yet; footpath library add puts something in, footpath library collect"
                                + " finds what maps share.");
            } else {
                LibraryText.table(items).print(terminal());
            }
        }
    }
}
