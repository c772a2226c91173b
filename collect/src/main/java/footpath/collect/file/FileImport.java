package footpath.collect.file;

import footpath.collect.BulkLoad;
import footpath.collect.BulkLog;
import footpath.collect.FileIdentity;
import footpath.collect.ImportListener;
import footpath.collect.ImportReport;
import footpath.collect.InvalidInput;
import footpath.collect.PastImport;
import footpath.collect.mapping.FileFormat;
import footpath.collect.mapping.Mapping;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// Imports files into a log. A file is imported wholly or not at all, and the same file twice adds nothing.
///
/// Not safe for use by several threads at once.
public final class FileImport {
    private final BulkLog log;

    public FileImport(BulkLog log) {
        this.log = log;
    }

    /// Imports one file.
    ///
    /// @throws InvalidInput                       if file or mapping cannot be used; nothing is kept
    /// @throws footpath.collect.ImportCancelled if the listener asked for it; nothing is kept
    public ImportReport run(Path file, Mapping mapping, ImportListener listener) {
        long started = System.nanoTime();
        FileCheck.requireFile(file);
        Compression compression = OpenedFile.compression(file);
        FileTime lastModified = lastModified(file);
        FileFormat format = mapping.format().orElseGet(() -> OpenedFile.formatOf(file));
        FileIdentity identity = FileCheck.check(file, compression, listener);
        String source = mapping.source().orElseGet(() -> OpenedFile.withoutEndings(identity.name()));
        try (Engine engine = Engine.open()) {
            List<LookupTable> lookups = OpenedFile.lookups(mapping, engine);
            String digest = digest(mapping, lookups);
            Optional<PastImport> past = log.find(source, identity.sha256());
            if (past.isPresent()) {
                return again(identity, source, digest, mapping, past.get(), started);
            }
            try (OpenedFile opened = OpenedFile.open(file, format, mapping, engine, log.scratch(), listener)) {
                Scope scope = opened.scope(identity.name(), mapping, lookups, engine);
                RowCompiler.Compiled compiled =
                        new RowCompiler(mapping, opened.table(), lookups, scope, engine).compile();
                BulkLoad load = new BulkLoad(
                        identity,
                        source,
                        digest,
                        compiled.prepare(),
                        compiled.rows(),
                        compiled.refused(),
                        compiled.wrongKeys(),
                        shape(mapping),
                        compiled.propertyNames(),
                        opened.table().finder(),
                        () -> requireUnchanged(file, identity, lastModified));
                return log.append(load, listener);
            }
        }
    }

    private static FileTime lastModified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new InvalidInput(
                    file.getFileName().toString(), "cannot be read: " + e.getMessage(), "name a readable file");
        }
    }

    private static void requireUnchanged(Path file, FileIdentity identity, FileTime lastModified) {
        if (!lastModified(file).equals(lastModified)) {
            throw new InvalidInput(identity.name(), "changed while it was read", "import it when it is complete");
        }
    }

    private static BulkLoad.Shape shape(Mapping mapping) {
        return new BulkLoad.Shape(
                mapping.event().isPresent(),
                mapping.traits().isPresent(),
                mapping.event().flatMap(Mapping.EventRule::messageId).isPresent());
    }

    private static ImportReport again(
            FileIdentity identity, String source, String digest, Mapping mapping, PastImport past, long started) {
        if (!past.mappingDigest().equals(digest)) {
            throw new InvalidInput(
                    identity.name(),
                    "was imported into source \"" + source + "\" on " + past.finished() + " with another mapping",
                    "give " + mapping.origin() + " another \"source\" to keep both, or start an empty data directory");
        }
        long took = (System.nanoTime() - started) / 1_000_000;
        return new ImportReport(identity, source, true, past.rows(), 0, 0, past.rows(), 0, 0, 0, 0, List.of(), took);
    }

    private static String digest(Mapping mapping, List<LookupTable> lookups) {
        MessageDigest digest = FileCheck.sha256();
        digest.update(mapping.text().getBytes(StandardCharsets.UTF_8));
        lookups.forEach(lookup -> digest.update(lookup.identity().sha256().getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }
}
