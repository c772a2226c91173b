package footpath.benchmarks;

import footpath.analytics.Asker;
import footpath.analytics.Question;
import footpath.collect.ImportListener;
import footpath.collect.file.FileImport;
import footpath.collect.mapping.MappingReader;
import footpath.events.log.LoggedEvent;
import footpath.index.IndexOptions;
import footpath.index.IndexSnapshot;
import footpath.index.JourneyIndex;
import footpath.index.SubjectLocation;
import footpath.store.DataDirectory;
import footpath.store.events.DuckDbEventLog;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Footpath as its users have it: a data directory, an import by a mapping, the index, the questions.
public final class Footpath implements AutoCloseable {
    private static final String MAPPING = """
            source: generated
            event:
              person: person
              time: {column: time_micros, format: epoch_us}
              name: name
              channel: channel
              properties_object: properties
            """;

    private final DataDirectory directory;
    private final DuckDbEventLog log;
    private final Asker asker;
    private @Nullable JourneyIndex index;

    /// Opens the event log of a data directory, or begins one.
    public Footpath(Path folder, int threads) {
        this.directory = DataDirectory.open(folder);
        this.log = DuckDbEventLog.open(directory);
        this.asker = new Asker(threads);
    }

    /// Appends a generated file to the log.
    public long importFile(Path file) {
        var mapping = MappingReader.parse("benchmark mapping", Path.of("."), MAPPING);
        return new FileImport(log).run(file, mapping, ImportListener.NONE).events();
    }

    /// Opens the index, which takes in what the log has and it has not.
    public void openIndex() {
        index = JourneyIndex.open(directory.path().resolve("index"), log, IndexOptions.DEFAULT);
    }

    /// The index as it is now; [#openIndex] comes first.
    public IndexSnapshot snapshot() {
        if (index == null) {
            throw new IllegalStateException("benchmarks: the index is not open yet");
        }
        return index.snapshot();
    }

    /// Asks the index.
    public <A> A ask(Question<A> question) {
        return asker.ask(question, snapshot());
    }

    /// All events of a person, newest first.
    public List<LoggedEvent> timeline(String personKey) {
        SubjectLocation location =
                snapshot().locate(snapshot().person(personKey).orElseThrow()).orElseThrow();
        return log.events(personKey, location.newestSeqs(Integer.MAX_VALUE, Long.MAX_VALUE));
    }

    @Override
    public void close() {
        asker.close();
        if (index != null) {
            index.close();
        }
        log.close();
        directory.close();
    }
}
