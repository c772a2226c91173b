package footpath.cli;

import footpath.server.Fault;
import footpath.server.FaultCode;
import footpath.server.Footpath;
import footpath.server.library.Library;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

@Command(
        name = "change",
        description = "Changes what is known of an item; of personas and evidence, on every map that uses it, too.",
        footer = {
            "",
            "Example:",
            "  footpath library change coupon-booklet --owner \"Retail team\" --set ownership=owned"
        })
final class LibraryChangeCommand extends Action {
    @Parameters(paramLabel = "KEY", description = "its key, as in `footpath library list`")
    private String key;

    @Mixin
    private ItemOptions options = new ItemOptions();

    @Option(
            names = "--unset",
            paramLabel = "FIELD",
            description = "a field, or description, owner or tags, that is taken away; may be given several times")
    private List<String> unset = List.of();

    @Mixin
    private AuthorOption author = new AuthorOption();

    @Override
    void run() {
        ObjectNode given = options.given();
        for (String name : unset) {
            boolean isMember = List.of("description", "owner", "tags").contains(name);
            ObjectNode holder = isMember ? given : given.withObject("fields");
            holder.putNull(name);
        }
        if (given.isEmpty()) {
            throw new Fault(
                    FaultCode.INVALID_PARAMETER,
                    "library change",
                    "says nothing new",
                    "give --description, --owner, --tag, --set or --unset; footpath library rename gives another title");
        }
        try (Footpath footpath = open()) {
            Library.Changed changed =
                    new Library(footpath).change(Optional.empty(), key, given, Optional.empty(), author.author());
            if (isJson()) {
                terminal().json(changed);
            } else {
                terminal().line(LibraryText.changed(changed, "Changed"));
            }
        }
    }
}
