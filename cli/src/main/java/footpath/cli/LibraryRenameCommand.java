package footpath.cli;

import footpath.server.Footpath;
import footpath.server.library.Library;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.JsonNodeFactory;

@Command(
        name = "rename",
        description = {
            "Gives an item another title, in the library and on every map that uses it. Its key stays; its old title is",
            "kept among its other names."
        },
        footer = {"", "Example:", "  footpath library rename coupon-booklet \"Coupon booklet by mail\""})
final class LibraryRenameCommand extends Action {
    @Parameters(index = "0", paramLabel = "KEY", description = "its key, as in `footpath library list`")
    private String key;

    @Parameters(index = "1", paramLabel = "TITLE", description = "its new title")
    private String title;

    @Mixin
    private AuthorOption author = new AuthorOption();

    @Override
    void run() {
        try (Footpath footpath = open()) {
            Library.Changed changed = new Library(footpath)
                    .change(
                            Optional.empty(),
                            key,
                            JsonNodeFactory.instance.objectNode().put("title", title),
                            Optional.empty(),
                            author.author());
            if (isJson()) {
                terminal().json(changed);
            } else {
                terminal().line(LibraryText.changed(changed, "Renamed"));
            }
        }
    }
}
