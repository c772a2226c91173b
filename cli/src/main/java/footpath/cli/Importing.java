package footpath.cli;

import footpath.collect.ImportReport;
import footpath.collect.file.FileImport;
import footpath.collect.mapping.Mapping;
import footpath.server.Footpath;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Imports files one after the other, with progress, and sums up what became of them.
final class Importing {
    private final Footpath footpath;
    private final Terminal terminal;
    private final Interruption interruption;
    private final List<ImportReport> reports = new ArrayList<>();

    Importing(Footpath footpath, Terminal terminal, Interruption interruption) {
        this.footpath = footpath;
        this.terminal = terminal;
        this.interruption = interruption;
    }

    /// Imports one file; stops if a person asks it to.
    void run(Path file, Mapping mapping) {
        try (ImportBar bar = ImportBar.of(file, terminal, interruption)) {
            reports.add(new FileImport(footpath.log()).run(file, mapping, bar));
        }
    }

    List<ImportReport> reports() {
        return List.copyOf(reports);
    }

    long quarantined() {
        return reports.stream().mapToLong(ImportReport::quarantined).sum();
    }

    /// A line for each file.
    TextTable table() {
        TextTable table = new TextTable(
                "file", ">rows", ">events", ">traits", ">known before", ">quarantined", ">suppressed", ">time");
        for (ImportReport report : reports) {
            table.row(
                    report.file().name(),
                    report.rows(),
                    report.events(),
                    report.traitRows(),
                    report.duplicates(),
                    report.quarantined(),
                    report.suppressed(),
                    Numbers.took(Duration.ofMillis(report.tookMillis())));
        }
        return table;
    }
}
