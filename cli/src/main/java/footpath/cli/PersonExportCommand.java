package footpath.cli;

import footpath.server.Footpath;
import footpath.server.privacy.PersonExport;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "export",
        description = "All that is known of a person, as one JSON file.",
        footer = {"", "Example:", "  footpath person export 712 --to person-712.json"})
final class PersonExportCommand extends Action {
    @Parameters(paramLabel = "PERSON", description = "any identity of the person")
    private String key;

    @Option(names = "--to", paramLabel = "FILE", required = true, description = "the file to write")
    private Path file;

    /// What was written.
    record Exported(String file) {}

    @Override
    void run() {
        try (Footpath footpath = open()) {
            PersonExport export = PersonExport.of(footpath, key);
            try (OutputStream out = Files.newOutputStream(file)) {
                export.write(out);
            } catch (IOException e) {
                throw new UncheckedIOException(file + ": cannot be written: " + e.getMessage(), e);
            }
            if (isJson()) {
                terminal().json(new Exported(file.toString()));
            } else {
                terminal().line("Wrote " + file + ".");
            }
        }
    }
}
