package footpath.cli;

import footpath.analytics.Population;
import footpath.server.Footpath;
import footpath.server.library.ItemLine;
import footpath.server.library.ItemNumbers;
import footpath.server.library.Library;
import footpath.server.library.NumbersBody;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "show",
        description = "One item: what is known of it, what was observed of it, and where it is used.",
        footer = {"", "Example:", "  footpath library show coupon-booklet"})
final class LibraryShowCommand extends Action {
    record Shown(ItemLine item, NumbersBody numbers, Library.Uses uses) {}

    @Parameters(
            paramLabel = "KEY",
            description = "its key, as in `footpath library list`; also one it had before a merge")
    private String key;

    @Override
    void run() {
        try (Footpath footpath = open()) {
            Library library = new Library(footpath);
            Shown shown = new Shown(
                    library.find(Optional.empty(), key),
                    new ItemNumbers(footpath).of(Optional.empty(), key, Population.STANDARD),
                    library.uses(Optional.empty(), key));
            if (isJson()) {
                terminal().json(shown);
            } else {
                print(shown);
            }
        }
    }

    private void print(Shown shown) {
        ItemLine item = shown.item();
        terminal().line(Terminal.safe(item.title()) + "  ·  " + item.kind() + " " + item.key());
        if (item.description() != null) {
            terminal().line(Terminal.safe(item.description()));
        }
        TextTable table = new TextTable("field", "value");
        if (!item.alsoKnownAs().isEmpty()) {
            table.row("also known as", String.join(", ", item.alsoKnownAs()));
        }
        if (item.owner() != null) {
            table.row("owner", item.owner());
        }
        item.fields()
                .properties()
                .forEach(field -> table.row(
                        field.getKey(),
                        field.getValue().isString()
                                ? field.getValue().stringValue()
                                : field.getValue().toString()));
        table.row("observed", LibraryText.numbers(shown.numbers()));
        table.print(terminal());
        terminal().line("");
        LibraryText.uses(terminal(), shown.uses());
    }
}
