package footpath.collect.file;

import footpath.collect.ImportListener;
import footpath.collect.InvalidInput;
import footpath.collect.mapping.FileFormat;
import footpath.collect.mapping.Mapping;
import footpath.collect.mapping.MappingGuess;
import footpath.collect.mapping.MappingReader;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/// Shows what an import of a file would do. Reads the whole file and writes to no log; it takes about the
/// time of
/// the import. Thread-safe.
public final class FilePreview {
    private FilePreview() {}

    /// A mapping for a file that has none: told by its format, or guessed from its first rows.
    ///
    /// @throws InvalidInput if the format cannot be told, or a part that is needed cannot be guessed
    public static MappingGuess guess(Path file) {
        Detected detected = FormatDetection.of(file);
        String name = file.getFileName().toString();
        String source = OpenedFile.withoutEndings(name);
        return MappingGuess.of(detected.format(), source)
                .orElseGet(() -> MappingGuess.of(
                        name, source, detected.format(), detected.csv(), FileSample.read(file, detected)));
    }

    /// Shows what a guessed mapping would do.
    ///
    /// @param scratch folder for files that are needed while reading; none is left in it
    public static Preview of(Path file, MappingGuess guess, Path scratch, ImportListener listener) {
        Mapping mapping = MappingReader.parse("the guessed mapping", scratch, guess.yaml());
        return of(file, mapping, guess, scratch, listener);
    }

    /// Shows what a mapping would do.
    ///
    /// @param described its text, and what to say beside it
    /// @throws InvalidInput                     if file or mapping cannot be used
    /// @throws footpath.collect.ImportCancelled if the listener asked for it
    public static Preview of(
            Path file, Mapping mapping, MappingGuess described, Path scratch, ImportListener listener) {
        FileCheck.requireFile(file);
        String name = file.getFileName().toString();
        FileFormat format = mapping.format().orElseGet(() -> OpenedFile.formatOf(file));
        FileCheck.check(file, OpenedFile.compression(file), listener);
        try (Engine engine = Engine.open(scratch)) {
            List<LookupTable> lookups = OpenedFile.lookups(mapping, engine);
            try (OpenedFile opened = OpenedFile.open(file, format, mapping, engine, scratch, listener)) {
                Scope scope = opened.scope(name, mapping, lookups, engine);
                RowCompiler.Compiled compiled =
                        new RowCompiler(mapping, opened.table(), lookups, scope, engine).compile();
                PreviewCounts counts = new PreviewCounts(name, mapping, compiled, opened, engine);
                UnmappedColumns unmapped = new UnmappedColumns(file, opened, scope, engine);
                return counts.preview(format.word(), described, unmapped);
            }
        } catch (SQLException e) {
            throw new InvalidInput(
                    name, "cannot be read with this mapping: " + Engine.problem(e), "change the file or the mapping");
        }
    }
}
