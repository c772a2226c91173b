package footpath.cli;

import footpath.server.Footpath;
import footpath.server.quarantine.EntryBody;
import footpath.server.quarantine.Quarantine;
import java.util.Base64;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "show",
        description = "One call or row with its reason and all of its bytes.",
        footer = {"", "Example:", "  footpath quarantine show call-1"})
final class QuarantineShowCommand extends Action {
    @Parameters(paramLabel = "ID", description = "as `footpath quarantine` tells it")
    private String id;

    @Override
    void run() {
        try (Footpath footpath = open()) {
            EntryBody entry = new Quarantine(footpath).show(id);
            if (isJson()) {
                terminal().json(entry);
                return;
            }
            line("id", entry.id());
            line("source", entry.source());
            line("from", QuarantineCommand.place(entry));
            line("received", entry.received());
            line("input", entry.reason().input());
            line("problem", entry.reason().problem());
            line("remedy", entry.reason().remedy());
            if (entry.replayed() != null) {
                line(
                        "replayed",
                        entry.replayed().at() + " with " + entry.replayed().repair());
            }
            terminal().line("");
            terminal().line(Terminal.safe(text(entry.raw())));
        }
    }

    private void line(String name, String value) {
        terminal().line(name + " ".repeat(11 - name.length()) + Terminal.safe(value));
    }

    private static String text(EntryBody.Raw raw) {
        return raw.text() != null
                ? raw.text()
                : "(" + Base64.getDecoder().decode(String.valueOf(raw.base64())).length
                        + " bytes that are no text; --json" + " shows them in base64)";
    }
}
