package footpath.cli;

import footpath.collect.ImportReport;
import footpath.collect.file.Preview;
import footpath.collect.mapping.Mapping;
import footpath.collect.mapping.MappingReader;
import footpath.server.Fault;
import footpath.server.FaultCode;
import footpath.server.Footpath;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "import",
        description = {
            "Takes in events or traits from files: CSV, JSON lines, Parquet, process logs (XES, OCEL), mail boxes, access"
                    + " logs of web servers, and the export of Google Analytics 4; plain, gzip or zstd.",
            "Without a mapping, or with --dry-run, it shows what it would do and writes nothing.",
            "A file is taken in wholly or not at all, and the same file twice adds nothing."
        },
        footer = {
            "",
            "Example:",
            "  footpath import examples/data/eshop/e-shop_clothing_2008.csv.gz --mapping examples/eshop/clicks.mapping.yaml",
            "",
            "Shows what it makes of a file, and writes nothing:",
            "  footpath import examples/data/completejourney/coupon_redemptions.csv.gz"
        })
final class ImportCommand extends Action {
    record Imported(List<ImportReport> files) {}

    record Previewed(List<Preview> previews) {}

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "files of one form")
    private List<Path> files;

    @Option(
            names = "--mapping",
            paramLabel = "MAPPING",
            description = "how a row becomes an event or traits, as YAML; guessed if it is not given")
    private @Nullable Path mappingFile;

    @Option(names = "--dry-run", description = "show what the mapping would do, and write nothing")
    private boolean isDryRun;

    @Option(names = "--yes", description = "import with the guessed mapping")
    private boolean isAgreed;

    @Option(
            names = "--save-mapping",
            paramLabel = "FILE",
            description = "write the guessed mapping to a file, which must not be there yet")
    private @Nullable Path savedMapping;

    @Option(names = "--strict", description = "end with exit code 4 if a row was quarantined")
    private boolean strict;

    @Override
    void run() {
        Map<Path, Mapping> mappings = new LinkedHashMap<>();
        if (mappingFile == null || isDryRun) {
            Previewing previewing = new Previewing(terminal(), footpath().interruption());
            files.forEach(file -> mappings.put(file, previewing.show(file, mappingFile)));
            save(previewing);
            show(previewing);
        } else {
            Mapping mapping = MappingReader.read(mappingFile);
            files.forEach(file -> mappings.put(file, mapping));
        }
        if (!isDryRun && (mappingFile != null || isAgreed)) {
            importAll(mappings);
        }
    }

    private void save(Previewing previewing) {
        if (savedMapping != null) {
            previewing.save(savedMapping);
        }
    }

    private void show(Previewing previewing) {
        if (!isJson()) {
            previewing.print(isAgreed && !isDryRun);
        } else if (!isAgreed || isDryRun) {
            terminal().json(new Previewed(previewing.previews()));
        }
    }

    private void importAll(Map<Path, Mapping> mappings) {
        Interruption interruption = footpath().interruption();
        try (Footpath footpath = openOrCreate()) {
            Importing importing = new Importing(footpath, terminal(), interruption);
            try {
                mappings.forEach(importing::run);
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
