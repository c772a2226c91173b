package footpath.server.imports;

import footpath.collect.ImportListener;
import footpath.collect.ImportReport;
import footpath.collect.file.FileImport;
import footpath.collect.file.FilePreview;
import footpath.collect.file.Preview;
import footpath.collect.mapping.Mapping;
import footpath.collect.mapping.MappingGuess;
import footpath.collect.mapping.MappingReader;
import footpath.server.Fault;
import footpath.server.FaultCode;
import footpath.server.Footpath;
import footpath.server.http.Request;
import footpath.server.http.Route;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// The routes of importing files. One file is looked at or imported at a time; others wait. Safe for use by several
/// threads.
public final class ImportRoutes implements AutoCloseable {
    private static final String ALL = "/api/v1/imports";

    private final Footpath footpath;
    private final Uploads uploads;
    private final ReentrantLock one = new ReentrantLock();

    public ImportRoutes(Footpath footpath) {
        this.footpath = footpath;
        this.uploads = new Uploads(footpath.log().scratch(), footpath.clock());
    }

    /// @param upload  of the file, from an answer to a preview
    /// @param mapping as YAML
    record Chosen(@Nullable String upload, @Nullable String mapping) {}

    /// @param upload what the file is asked for by
    public record Previewed(String upload, Preview preview) {}

    /// @param report what became of the file
    public record Imported(ImportReport report) {}

    /// All of them.
    public List<Route> routes() {
        return List.of(Route.post(ALL + "/preview", this::preview, "file"), Route.post(ALL, this::run));
    }

    private Previewed preview(Request request) {
        return request.text("file").map(name -> guessed(name, request)).orElseGet(() -> described(request));
    }

    /// A file whose mapping is guessed; if it cannot be, nothing is kept of it.
    private Previewed guessed(String name, Request request) {
        String id;
        try (InputStream bytes = request.file()) {
            id = uploads.add(name, bytes);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        boolean isKnown = false;
        try {
            Path file = uploads.file(id);
            MappingGuess guess = FilePreview.guess(file);
            Previewed previewed = preview(id, file, parsed(guess.yaml()), guess);
            isKnown = true;
            return previewed;
        } finally {
            if (!isKnown) {
                uploads.remove(id);
            }
        }
    }

    private Previewed described(Request request) {
        Chosen chosen = request.body(Chosen.class);
        String id = upload(chosen);
        String yaml = mapping(chosen);
        return preview(id, uploads.file(id), parsed(yaml), new MappingGuess(yaml, List.of()));
    }

    private Previewed preview(String id, Path file, Mapping mapping, MappingGuess described) {
        one.lock();
        try {
            Path scratch = footpath.log().scratch();
            return new Previewed(id, FilePreview.of(file, mapping, described, scratch, ImportListener.NONE));
        } finally {
            one.unlock();
        }
    }

    private Imported run(Request request) {
        Chosen chosen = request.body(Chosen.class);
        String id = upload(chosen);
        Mapping mapping = parsed(mapping(chosen));
        one.lock();
        try {
            ImportReport report = new FileImport(footpath.log()).run(uploads.file(id), mapping, ImportListener.NONE);
            footpath.index().refresh();
            uploads.remove(id);
            return new Imported(report);
        } finally {
            one.unlock();
        }
    }

    private static String upload(Chosen chosen) {
        return required("upload", chosen.upload());
    }

    private static String mapping(Chosen chosen) {
        return required("mapping", chosen.mapping());
    }

    private static String required(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new Fault(
                    FaultCode.INVALID_INPUT,
                    name,
                    "is missing",
                    "send {\"upload\": ID, \"mapping\": YAML} of a preview");
        }
        return value;
    }

    /// A mapping that comes over the network reads no other file of this machine.
    private Mapping parsed(String yaml) {
        Mapping mapping = MappingReader.parse("mapping", footpath.log().scratch(), yaml);
        if (!mapping.lookups().isEmpty()) {
            throw new Fault(
                    FaultCode.INVALID_INPUT,
                    "mapping.lookup",
                    "names files beside the mapping, which are not sent",
                    "import it with footpath import");
        }
        return mapping;
    }

    @Override
    public void close() {
        uploads.close();
    }
}
