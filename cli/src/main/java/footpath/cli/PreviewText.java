package footpath.cli;

import footpath.collect.file.Preview;
import java.time.Instant;

/// What an import would do, for people.
final class PreviewText {
    private static final int LONGEST = 70;

    private final Preview preview;

    PreviewText(Preview preview) {
        this.preview = preview;
    }

    void print(Terminal terminal) {
        terminal.line(Terminal.safe(preview.file()) + " is " + preview.format() + ". The mapping:");
        terminal.line("");
        preview.mapping().lines().forEach(line -> terminal.line("  " + Terminal.safe(line)));
        terminal.line("");
        preview.notes().forEach(note -> terminal.line("Note: " + Terminal.safe(note) + "."));
        if (!preview.notes().isEmpty()) {
            terminal.line("");
        }
        section(terminal, "The first of what it gives:", examples());
        section(terminal, "Over the whole file:", counts());
        section(terminal, "Into quarantine:", reasons());
        section(terminal, "Columns that no part of the mapping uses:", unmapped());
    }

    private static void section(Terminal terminal, String title, TextTable table) {
        if (!table.isEmpty()) {
            terminal.line(title);
            terminal.line("");
            table.print(terminal);
            terminal.line("");
        }
    }

    private TextTable examples() {
        boolean hasTraits = preview.traitRows() > 0;
        boolean hasEvents = preview.events() > 0;
        TextTable table = hasEvents
                ? new TextTable("person", "time", "name", "channel", hasTraits ? "properties, traits" : "properties")
                : new TextTable("person", "traits");
        for (Preview.Example example : preview.examples()) {
            String traits = example.traits().isEmpty() || example.traits().equals("{}") ? "" : example.traits();
            if (hasEvents) {
                String both = traits.isEmpty() ? example.properties() : example.properties() + ", " + traits;
                table.row(cut(example.person()), time(example), cut(example.name()), cut(example.channel()), cut(both));
            } else {
                table.row(cut(example.person()), cut(traits));
            }
        }
        return table;
    }

    private static String time(Preview.Example example) {
        return example.time().map(Instant::toString).orElse("");
    }

    private TextTable counts() {
        return new TextTable(
                        ">rows",
                        ">events",
                        ">folded",
                        ">traits",
                        ">repeated",
                        ">quarantined",
                        ">persons",
                        "first",
                        "last")
                .row(
                        preview.rows(),
                        preview.events(),
                        preview.folded(),
                        preview.traitRows(),
                        preview.duplicates(),
                        preview.quarantined(),
                        preview.persons(),
                        preview.first().map(Instant::toString).orElse(""),
                        preview.last().map(Instant::toString).orElse(""));
    }

    private TextTable reasons() {
        TextTable table = new TextTable(">rows", ">first line", "column", "reason");
        preview.reasons()
                .forEach(reason -> table.row(
                        reason.rows(),
                        reason.first().line(),
                        cut(reason.first().column()),
                        cut(reason.first().reason())));
        return table;
    }

    private TextTable unmapped() {
        TextTable table = new TextTable("column", ">rows", "examples");
        preview.unmapped()
                .forEach(column ->
                        table.row(cut(column.name()), column.rows(), cut(String.join(", ", column.examples()))));
        return table;
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
