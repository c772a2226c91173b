package footpath.collect.feed;

import footpath.collect.BulkLog;
import footpath.collect.ImportCancelled;
import footpath.collect.ImportListener;
import footpath.collect.ImportProgress;
import footpath.collect.ImportReport;
import footpath.collect.InvalidInput;
import footpath.collect.feed.FolderPosition.Look;
import footpath.collect.file.FileImport;
import footpath.collect.mapping.Mapping;
import footpath.collect.mapping.MappingReader;
import footpath.collect.source.FolderSettings;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/// Imports the files of a folder as they appear. A file is taken once it looked the same twice, `interval` apart; the
/// import makes sure that it still does at its end, and one file is one transaction. So no half of a file is taken,
/// and one that is taken again after a crash adds nothing.
final class FolderFeed implements Feed {
    private static final int MOST_FILES = 10_000;

    private final String source;
    private final FolderSettings settings;
    private final BulkLog log;
    private final Runnable onImported;
    private final Map<String, Look> unusable = new TreeMap<>();
    private Map<String, Look> seen = Map.of();
    private Optional<FeedFailure> lastFailure = Optional.empty();
    private volatile boolean isClosed;

    /// @param onImported called after each file that added something
    FolderFeed(String source, FolderSettings settings, BulkLog log, Runnable onImported) {
        this.source = source;
        this.settings = settings;
        this.log = log;
        this.onImported = onImported;
    }

    @Override
    public Duration interval() {
        return settings.interval();
    }

    @Override
    public void pull(Optional<String> stored, BatchTaker taker) throws FeedFailure {
        Mapping mapping = mapping();
        Map<String, Look> now = look();
        Map<String, Look> taken = new TreeMap<>(
                stored.map(FolderPosition::read).map(FolderPosition::files).orElse(Map.of()));
        taken.keySet().retainAll(now.keySet());
        unusable.keySet().retainAll(now.keySet());
        Map<String, Look> ready = new TreeMap<>(now);
        ready.entrySet()
                .removeIf(file -> !file.getValue().equals(seen.get(file.getKey()))
                        || file.getValue().equals(taken.get(file.getKey()))
                        || file.getValue().equals(unusable.get(file.getKey())));
        seen = now;
        long behind = ready.size();
        for (Map.Entry<String, Look> file : ready.entrySet()) {
            long rows = 0;
            behind--;
            try {
                rows = run(settings.folder().resolve(file.getKey()), mapping);
                taken.put(file.getKey(), file.getValue());
                unusable.remove(file.getKey());
            } catch (InvalidInput wrong) {
                unusable.put(file.getKey(), file.getValue());
                lastFailure =
                        Optional.of(new FeedFailure("file " + wrong.input(), wrong.problem(), wrong.remedy(), wrong));
            }
            taker.take(PulledBatch.kept(rows, new FolderPosition(taken).json(), OptionalLong.of(behind)));
        }
        taker.take(PulledBatch.kept(0, new FolderPosition(taken).json(), OptionalLong.of(0)));
        tell();
    }

    /// Files that cannot be used hold up no other; the last of them is told until it is changed or gone.
    private void tell() throws FeedFailure {
        if (unusable.isEmpty()) {
            lastFailure = Optional.empty();
        } else if (lastFailure.isPresent()) {
            throw lastFailure.get().ofAPart();
        }
    }

    private long run(Path file, Mapping mapping) throws FeedFailure {
        try {
            ImportReport report = new FileImport(log).run(file, mapping, new Stopping());
            if (!report.alreadyKnown()) {
                onImported.run();
            }
            return report.alreadyKnown() ? 0 : report.rows();
        } catch (ImportCancelled stopped) {
            throw new FeedFailure("folder", "is no longer watched", "enable the source to go on", stopped);
        }
    }

    private Mapping mapping() throws FeedFailure {
        try {
            return MappingReader.read(settings.mapping()).withSource(source);
        } catch (InvalidInput wrong) {
            throw new FeedFailure("mapping " + wrong.input(), wrong.problem(), wrong.remedy(), wrong);
        }
    }

    private Map<String, Look> look() throws FeedFailure {
        Map<String, Look> files = new TreeMap<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(settings.folder(), settings.pattern())) {
            for (Path file : stream) {
                String name = String.valueOf(file.getFileName());
                if (!name.startsWith(".") && !file.equals(settings.mapping())) {
                    look(file).ifPresent(look -> files.put(name, look));
                }
                if (files.size() > MOST_FILES) {
                    throw new FeedFailure(
                            "folder " + settings.folder(),
                            "holds more than " + MOST_FILES + " files",
                            "move those that were imported elsewhere");
                }
            }
            return files;
        } catch (NoSuchFileException | NotDirectoryException missing) {
            throw new FeedFailure(
                    "folder " + settings.folder(), "is not there, or no folder", "make it, or name another", missing);
        } catch (IOException | DirectoryIteratorException unreadable) {
            throw new FeedFailure(
                    "folder " + settings.folder(),
                    "cannot be read: " + unreadable.getMessage(),
                    "let this user read it",
                    unreadable);
        }
    }

    private static Optional<Look> look(Path file) throws IOException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.isRegularFile()
                    ? Optional.of(new Look(
                            attributes.size(), attributes.lastModifiedTime().toMillis()))
                    : Optional.empty();
        } catch (NoSuchFileException goneAlready) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        isClosed = true;
    }

    /// Ends an import under way when the feed is closed.
    private final class Stopping implements ImportListener {
        @Override
        public void progress(ImportProgress progress) {
            // Nobody looks at it.
        }

        @Override
        public boolean isCancelled() {
            return isClosed;
        }
    }
}
