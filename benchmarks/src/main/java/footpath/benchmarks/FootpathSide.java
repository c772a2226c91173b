package footpath.benchmarks;

import footpath.analytics.Asker;
import footpath.analytics.Scope;
import footpath.analytics.flow.FlowAnswer;
import footpath.analytics.flow.FlowQuestion;
import footpath.analytics.funnel.FunnelQuestion;
import footpath.analytics.funnel.FunnelStep;
import footpath.collect.ImportListener;
import footpath.collect.file.FileImport;
import footpath.collect.mapping.MappingReader;
import footpath.events.Micros;
import footpath.events.filter.Condition;
import footpath.events.filter.EventMatcher;
import footpath.index.IndexOptions;
import footpath.index.IndexSnapshot;
import footpath.index.JourneyIndex;
import footpath.index.Shard;
import footpath.store.DataDirectory;
import footpath.store.events.DuckDbEventLog;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// Footpath as its users have it: a data directory, an import by a mapping, the index, the questions.
final class FootpathSide implements AutoCloseable {
    private static final String MAPPING = """
            source: generated
            event:
              person: person
              time: {column: time_micros, format: epoch_us}
              name: name
              channel: channel
              properties_object: properties
            """;

    private static final int EVERY_ARC = 10_000;

    private final DataDirectory directory;
    private final DuckDbEventLog log;
    private final Asker asker = new Asker();
    private final long windowMicros;

    FootpathSide(Path folder, long windowMicros) {
        this.directory = DataDirectory.open(folder);
        this.log = DuckDbEventLog.open(directory);
        this.windowMicros = windowMicros;
    }

    static Path indexOf(Path folder) {
        return folder.resolve("index");
    }

    long importFile(Path file) {
        var mapping = MappingReader.parse("benchmark mapping", Path.of("."), MAPPING);
        return new FileImport(log).run(file, mapping, ImportListener.NONE).events();
    }

    JourneyIndex openIndex() {
        return JourneyIndex.open(indexOf(directory.path()), log, IndexOptions.DEFAULT);
    }

    Answers.Funnel funnel(IndexSnapshot snapshot) {
        List<FunnelStep> steps = EventFile.FUNNEL.stream()
                .map(EventMatcher::named)
                .map(FunnelStep::of)
                .toList();
        var question = new FunnelQuestion(
                Scope.everything(ZoneOffset.UTC), steps, Micros.toDuration(windowMicros), Optional.empty(), false);
        return new Answers.Funnel(asker.ask(question, snapshot).steps().stream()
                .map(step -> step.reached().n())
                .toList());
    }

    /// @param timed whether every arc gets its median and 90th percentile
    FlowAnswer flow(IndexSnapshot snapshot, boolean timed) {
        var everything = new EventMatcher(List.of(), Condition.ALWAYS);
        return asker.ask(
                new FlowQuestion(Scope.everything(ZoneOffset.UTC), everything, false, EVERY_ARC, timed), snapshot);
    }

    static Answers.Flow comparable(FlowAnswer answer) {
        var arcs = new TreeMap<String, Answers.Arc>();
        for (FlowAnswer.ArcAnswer arc : answer.arcs()) {
            arcs.put(
                    arc.from() + " → " + arc.to(),
                    new Answers.Arc(
                            arc.n(), Math.round(arc.medianSeconds() * 1e6), Math.round(arc.p90Seconds() * 1e6)));
        }
        return new Answers.Flow(arcs);
    }

    /// Bytes of the columns that the funnel has to look at: subject and time of each posting of its names.
    static long funnelBytes(IndexSnapshot snapshot) {
        long postings = 0;
        for (Shard shard : snapshot.shards()) {
            for (String name : EventFile.FUNNEL) {
                int code = shard.nameDictionary().indexOf(name);
                postings += code < 0 ? 0 : shard.postings(code).size();
            }
        }
        return postings * (Integer.BYTES + Long.BYTES);
    }

    /// Bytes of the columns that counting arcs has to look at: name of each event, first event of each subject.
    static long flowBytes(IndexSnapshot snapshot) {
        return snapshot.shards().stream()
                .mapToLong(shard -> (long) shard.eventCount() * shard.names().width() + 4L * shard.subjectCount())
                .sum();
    }

    /// The same with the times.
    static long timedFlowBytes(IndexSnapshot snapshot) {
        return flowBytes(snapshot)
                + snapshot.shards().stream()
                        .mapToLong(shard -> 8L * shard.eventCount())
                        .sum();
    }

    @Override
    public void close() {
        asker.close();
        log.close();
        directory.close();
    }
}
