package footpath.cli;

import footpath.server.Footpath;
import footpath.server.library.Library;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "delete",
        description =
                "Takes an item out of the library with its history; one that is in use stays, unless it is unlinked.",
        footer = {"", "Example:", "  footpath library delete coupon-booklet --unlink"})
final class LibraryDeleteCommand extends Action {
    record Deleted(String deleted, List<Library.ChangedMap> maps) {}

    @Parameters(paramLabel = "KEY", description = "its key, as in `footpath library list`")
    private String key;

    @Option(
            names = "--unlink",
            description = "also if it is in use: what stands for it keeps its words and stands for nothing")
    private boolean unlink;

    @Mixin
    private AuthorOption author = new AuthorOption();

    @Override
    void run() {
        try (Footpath footpath = open()) {
            Deleted deleted =
                    new Deleted(key, new Library(footpath).delete(Optional.empty(), key, unlink, author.author()));
            if (isJson()) {
                terminal().json(deleted);
            } else {
                terminal().line("Deleted " + Terminal.safe(key) + LibraryText.maps(deleted.maps()) + ".");
            }
        }
    }
}
