package footpath.cli;

import footpath.collect.ImportReport;
import footpath.collect.mapping.Mapping;
import footpath.collect.mapping.MappingReader;
import footpath.server.Fault;
import footpath.server.FaultCode;
import footpath.server.Footpath;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "import",
        description = {
            "Takes in events or traits from files: CSV, JSON lines or Parquet, plain, gzip or zstd.",
            "A file is taken in wholly or not at all, and the same file twice adds nothing."
        },
        footer = {
            "",
            "Example:",
            "  footpath import examples/data/eshop/e-shop_clothing_2008.csv.gz --mapping examples/eshop/clicks.mapping.yaml"
        })
final class ImportCommand extends Action {
    record Imported(List<ImportReport> files) {}

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "files of one form")
    private List<Path> files;

    @Option(
            names = "--mapping",
            paramLabel = "MAPPING",
            required = true,
            description = "how a row becomes an event or traits, as YAML")
    private Path mappingFile;

    @Option(names = "--strict", description = "end with exit code 4 if a row was quarantined")
    private boolean strict;

    @Override
    void run() {
        Mapping mapping = MappingReader.read(mappingFile);
        Interruption interruption = footpath().interruption();
        try (Footpath footpath = openOrCreate()) {
            Importing importing = new Importing(footpath, terminal(), interruption);
            try {
                files.forEach(file -> importing.run(file, mapping));
            } finally {
                report(importing);
            }
            footpath.index().refresh();
            requireClean(importing);
        }
    }

    private void report(Importing importing) {
        if (isJson()) {
            terminal().json(new Imported(importing.reports()));
        } else if (!importing.reports().isEmpty()) {
            importing.table().print(terminal());
            if (importing.quarantined() > 0) {
                terminal().line("");
                terminal().line("See what was quarantined, and why, with: footpath quarantine");
            }
        }
    }

    private void requireClean(Importing importing) {
        if (strict && importing.quarantined() > 0) {
            throw new Fault(
                    FaultCode.QUARANTINED,
                    "import",
                    Numbers.whole(importing.quarantined()) + " rows could not be understood",
                    "see footpath quarantine, correct the mapping or the file, and import it again");
        }
    }
}
