package footpath.cli;

import footpath.server.library.ItemLine;
import footpath.server.library.ItemReach;
import footpath.server.library.Library;
import footpath.server.library.MergePreview;
import footpath.server.library.NumbersBody;
import footpath.server.library.UseLine;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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

    /// What a merge would do.
    static void preview(Terminal terminal, MergePreview preview) {
        String gone = preview.gone().stream()
                .map(item -> "“" + Terminal.safe(item.title()) + "”")
                .collect(Collectors.joining(", "));
        terminal.line(gone + " would go into “" + Terminal.safe(preview.item().title()) + "”, also known as "
                + preview.alsoKnownAs().stream().map(Terminal::safe).collect(Collectors.joining(", ")) + ".");
        if (preview.maps().isEmpty()) {
            terminal.line("No map would be changed.");
        } else {
            TextTable table = new TextTable("map", "element", "lane", "step", "words now");
            preview.maps().stream()
                    .flatMap(map -> map.uses().stream())
                    .forEach(use -> table.row(use.map(), use.element(), lane(use), step(use), use.words()));
            table.print(terminal);
        }
        preview.items().forEach(item -> terminal.line("The " + item.kind() + " " + item.key() + " would name it."));
    }

    /// How many come to an item on each map.
    static void reach(Terminal terminal, ItemReach.Body reach) {
        if (!reach.places().isEmpty()) {
            TextTable table = new TextTable("map", "step", ">believed", ">reached", ">n", ">of", "state");
            reach.places()
                    .forEach(place -> table.row(
                            place.map(),
                            place.stepTitle(),
                            share(place.believed()),
                            share(place.reach() == null ? null : place.reach().share()),
                            place.reach() == null
                                    ? ""
                                    : Numbers.whole(place.reach().n()),
                            place.reach() == null
                                    ? ""
                                    : Numbers.whole(place.reach().of()),
                            place.status().toLowerCase(Locale.ROOT).replace('_', ' ')));
            table.print(terminal);
        }
        terminal.line(reach.says());
    }

    private static String share(@Nullable Double share) {
        return share == null ? "" : Numbers.percent(OptionalDouble.of(share));
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
