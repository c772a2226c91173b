package footpath.cli;

import footpath.collect.QuarantinedRow;
import footpath.server.Footpath;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "quarantine",
        description = "Rows of imported files that could not be understood, newest import first.",
        footer = {"", "Example:", "  footpath quarantine -n 10"})
final class QuarantineCommand extends Action {
    record Quarantine(List<QuarantinedRow> rows) {}

    @Option(
            names = {"-n", "--limit"},
            paramLabel = "N",
            description = "how many (default: ${DEFAULT-VALUE})")
    private int limit = 20;

    @Override
    void run() {
        Limits.require("--limit", limit);
        try (Footpath footpath = open()) {
            List<QuarantinedRow> rows = footpath.log().quarantine(limit);
            if (isJson()) {
                terminal().json(new Quarantine(rows));
            } else if (rows.isEmpty()) {
                terminal().line("Nothing is in quarantine.");
            } else {
                TextTable table = new TextTable("file", ">line", "column", "reason");
                rows.forEach(row -> table.row(row.file(), row.line(), row.column(), row.reason()));
                table.print(terminal());
            }
        }
    }
}
