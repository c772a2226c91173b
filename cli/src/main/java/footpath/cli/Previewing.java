package footpath.cli;

import footpath.collect.InvalidInput;
import footpath.collect.file.FilePreview;
import footpath.collect.file.Preview;
import footpath.collect.mapping.Mapping;
import footpath.collect.mapping.MappingGuess;
import footpath.collect.mapping.MappingReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Shows what imports would do, one file after the other, and writes to no log.
final class Previewing {
    private final Terminal terminal;
    private final Interruption interruption;
    private final List<Preview> previews = new ArrayList<>();

    Previewing(Terminal terminal, Interruption interruption) {
        this.terminal = terminal;
        this.interruption = interruption;
    }

    /// Looks at one file and tells the mapping that was used.
    ///
    /// @param mappingFile the mapping; null to guess one
    Mapping show(Path file, @Nullable Path mappingFile) {
        MappingGuess described = mappingFile == null
                ? FilePreview.guess(file)
                : new MappingGuess(MappingReader.content(mappingFile), List.of());
        Path folder = mappingFile == null ? file.toAbsolutePath() : mappingFile.toAbsolutePath();
        Mapping mapping = mappingFile == null
                ? MappingReader.parse("the guessed mapping", folder, described.yaml())
                : MappingReader.read(mappingFile);
        try {
            Path scratch = Files.createTempDirectory("footpath-preview-");
            try (ImportBar bar = ImportBar.of(file, terminal, interruption)) {
                previews.add(FilePreview.of(file, mapping, described, scratch, bar));
            } finally {
                remove(scratch);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": no folder for temporary files", e);
        }
        return mapping;
    }

    private static void remove(Path scratch) throws IOException {
        try (var files = Files.list(scratch)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(scratch);
    }

    List<Preview> previews() {
        return List.copyOf(previews);
    }

    /// Writes the mapping of the one file to a file of its own.
    void save(Path target) {
        if (previews.size() != 1) {
            throw new InvalidInput(
                    "--save-mapping", previews.size() + " files have mappings of their own", "name one file to import");
        }
        try {
            Files.writeString(target, previews.getFirst().mapping(), StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw new InvalidInput("--save-mapping", target + " is there already", "name a file that is not");
        } catch (IOException e) {
            throw new InvalidInput(
                    "--save-mapping", target + " cannot be written: " + e.getMessage(), "name a file in a folder");
        }
    }

    /// @param isWritten whether the import follows
    void print(boolean isWritten) {
        for (Preview preview : previews) {
            new PreviewText(preview).print(terminal);
        }
        if (!isWritten) {
            terminal.line("Nothing was written. Import it with --yes, or with a mapping: --mapping FILE.");
        }
    }
}
