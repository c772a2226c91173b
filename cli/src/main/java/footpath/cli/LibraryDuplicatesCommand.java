package footpath.cli;

import footpath.server.Footpath;
import footpath.server.library.Collecting;
import footpath.server.library.Library;
import footpath.server.library.LibraryRoutes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "duplicates",
        description = "Items of one kind whose titles are so much alike that they are likely one.",
        footer = {"", "Example:", "  footpath library duplicates touchpoints"})
final class LibraryDuplicatesCommand extends Action {
    record Found(List<Collecting.DuplicatesLine> duplicates) {}

    @Parameters(arity = "0..1", paramLabel = "KIND", description = "as touchpoints or persona (default: every kind)")
    private @Nullable String kind;

    @Override
    void run() {
        try (Footpath footpath = open()) {
            List<Collecting.DuplicatesLine> found = new Collecting(footpath)
                    .duplicates(Optional.ofNullable(kind).map(LibraryRoutes::kind));
            if (isJson()) {
                terminal().json(new Found(found));
            } else if (found.isEmpty()) {
                terminal().line("No two items of a kind have names that are alike.");
            } else {
                found.forEach(one -> terminal().line(line(one)));
            }
        }
    }

    private static String line(Collecting.DuplicatesLine found) {
        List<String> keys = found.items().stream().map(Library.Named::key).toList();
        String titles = found.items().stream()
                .map(item -> "“" + Terminal.safe(item.title()) + "”")
                .collect(Collectors.joining(", "));
        return titles + " are alike; join them: footpath library merge " + String.join(" ", keys);
    }
}
