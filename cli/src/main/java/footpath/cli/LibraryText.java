package footpath.cli;

import footpath.server.library.ItemLine;
import footpath.server.library.Library;
import footpath.server.library.NumbersBody;
import footpath.server.library.UseLine;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/// Items of the library and what was done to them, for people.
final class LibraryText {
    private LibraryText() {}

    static String changed(Library.Changed changed, String what) {
        ItemLine item = changed.item();
        return what + " the " + item.kind() + " " + item.key() + ", “" + Terminal.safe(item.title()) + "”"
                + maps(changed.maps()) + ".";
    }

    /// Which maps were changed, as the end of a sentence.
    static String maps(List<Library.ChangedMap> maps) {
        return maps.isEmpty()
                ? ""
                : "; changed with it: "
                        + maps.stream()
                                .map(map -> map.map() + " (revision " + map.revision() + ")")
                                .collect(Collectors.joining(", "));
    }

    static TextTable table(List<ItemLine> items) {
        TextTable table = new TextTable("kind", "key", "title", ">uses", ">maps", "owner", "tags");
        items.forEach(item -> table.row(
                item.kind(),
                item.key(),
                item.title(),
                item.uses(),
                item.maps(),
                item.owner() == null ? "" : item.owner(),
                String.join(", ", item.tags())));
        return table;
    }

    static void uses(Terminal terminal, Library.Uses uses) {
        if (uses.uses().isEmpty() && uses.items().isEmpty()) {
            terminal.line("Used nowhere yet.");
            return;
        }
        if (!uses.uses().isEmpty()) {
            TextTable table = new TextTable("map", "element", "lane", "step", "words");
            uses.uses().forEach(use -> table.row(use.map(), use.element(), lane(use), step(use), use.words()));
            table.print(terminal);
        }
        uses.items()
                .forEach(item -> terminal.line(
                        "Named by the " + item.kind() + " " + item.key() + ", “" + Terminal.safe(item.title()) + "”."));
    }

    private static String lane(UseLine use) {
        return use.lane() == null ? "" : use.lane();
    }

    private static String step(UseLine use) {
        return use.stepTitle() == null ? "" : use.stepTitle();
    }

    /// What was observed, in one line.
    static String numbers(NumbersBody numbers) {
        Double value = numbers.value();
        if (value == null || numbers.measure() == null) {
            return numbers.says();
        }
        String shown = switch (numbers.measure()) {
            case "share" -> Numbers.percent(OptionalDouble.of(value));
            case "persons" -> Numbers.whole(Math.round(value));
            case "seconds" -> Numbers.span(value);
            default -> Double.toString(value);
        };
        String events = numbers.events() == null ? "" : ", in " + Numbers.whole(numbers.events()) + " events";
        String target = numbers.target() == null
                ? ""
                : "; target " + numbers.target() + (Boolean.TRUE.equals(numbers.met()) ? ", met" : ", not met");
        return shown + " " + numbers.says() + events + target;
    }
}
