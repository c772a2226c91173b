package footpath.analytics;

import footpath.events.Event;
import footpath.index.IndexOptions;
import footpath.index.IndexSnapshot;
import footpath.index.JourneyIndex;
import footpath.index.Shard;
import footpath.index.Subject;
import footpath.index.SubjectLocation;
import footpath.testkit.MemoryEventLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/// A real index of a log in memory, in a directory of its own; and the laws of the kernel contract, tried
/// on every question.
public final class TestIndex implements AutoCloseable {
    private final Path directory;
    private final JourneyIndex index;
    private final MemoryEventLog log;

    private TestIndex(MemoryEventLog log, Path directory, JourneyIndex index) {
        this.log = log;
        this.directory = directory;
        this.index = index;
    }

    /// An index of several small shards, built at once.
    public static TestIndex of(MemoryEventLog log) {
        return of(log, 0);
    }

    private static TestIndex of(MemoryEventLog log, int recentEvents) {
        Path directory = temporary();
        var options = new IndexOptions(40, 1, 1_000_000, 1_000_000, 8, recentEvents, 1);
        return new TestIndex(log, directory, JourneyIndex.open(directory, log, options));
    }

    /// An index of one large shard, built at once: kernels that go through a shard in portions need more
    /// than one.
    public static TestIndex ofOneShard(MemoryEventLog log) {
        Path directory = temporary();
        return new TestIndex(
                log,
                directory,
                JourneyIndex.open(directory, log, new IndexOptions(1_000_000, 1, 1_000_000, 1_000_000, 8, 0, 1)));
    }

    /// An index of the same events that grew as they arrived: a base, then overlays that supersede parts of
    /// it, the newest of them in memory.
    public static TestIndex grown(MemoryEventLog whole) {
        var log = new MemoryEventLog();
        List<Event> events = whole.events();
        TestIndex grown = of(log, Math.max(1, events.size() * 3 / 8));
        for (int part = 0; part < 4; part++) {
            List<Event> arriving = events.subList(events.size() * part / 4, events.size() * (part + 1) / 4);
            log.append(arriving.toArray(Event[]::new));
            if (part == 2) {
                copyTraits(whole, log);
            }
            grown.index.refresh();
        }
        return grown;
    }

    private static void copyTraits(MemoryEventLog whole, MemoryEventLog log) {
        List<String> keys = new ArrayList<>();
        whole.identityKeys(0, (_, key) -> keys.add(key));
        for (String trait : whole.traitNames()) {
            whole.scanTrait(trait, whole.persons(), (person, value) -> log.trait(keys.get(person), trait, value));
        }
    }

    /// The current state.
    public IndexSnapshot snapshot() {
        return index.snapshot();
    }

    /// The log behind it.
    public MemoryEventLog log() {
        return log;
    }

    /// Asks as a program would.
    public <A> A ask(Question<A> question) {
        try (var asker = new Asker(2)) {
            return asker.ask(question, snapshot());
        }
    }

    /// Asks with the shards dealt to several partials at random, which are merged in random order after
    /// each went through its binary form.
    public <A> A askInPieces(Question<A> question, long seed) {
        var random = new Random(seed);
        IndexSnapshot seen = snapshot().of(question.scope().subject());
        Outcome<A> outcome = new Outcome.Another<>(question.resolve(seen));
        while (true) {
            switch (outcome) {
                case Outcome.Answered<A>(A answer) -> {
                    return answer;
                }
                case Outcome.Another<A>(Kernel<?, A> kernel) -> outcome = roundInPieces(kernel, seen, random);
            }
        }
    }

    private <P extends Partial<P>, A> Outcome<A> roundInPieces(Kernel<P, A> kernel, IndexSnapshot seen, Random random) {
        List<Shard> shards = new ArrayList<>(seen.shards());
        Collections.shuffle(shards, random);
        List<P> partials = new ArrayList<>();
        for (Shard shard : shards) {
            if (partials.isEmpty() || random.nextBoolean()) {
                partials.add(kernel.start());
            }
            kernel.scan(shard, partials.get(random.nextInt(partials.size())));
        }
        P whole = kernel.start();
        Collections.shuffle(partials, random);
        for (P partial : partials) {
            whole.merge(PartialReader.partial(PartialWriter.bytes("test", partial), "test", kernel));
        }
        return kernel.finish(whole, Stopwatch.start());
    }

    /// The subjects of a list, by what oracles call them.
    public List<String> keys(SubjectSet list, Subject subject) {
        return Arrays.stream(list.page(0, 10_000))
                .mapToObj(number -> key(number, subject))
                .toList();
    }

    /// What oracles call a subject.
    public String key(int number, Subject subject) {
        IndexSnapshot seen = snapshot().of(subject);
        SubjectLocation location = seen.locate(number).orElseThrow();
        Shard shard = location.shard();
        int person = shard.person(location.subject());
        int first = shard.firstPart(shard.whole().subjectOf(person));
        return seen.personKey(person) + (shard == shard.whole() ? "" : "#" + (location.subject() - first));
    }

    /// The numbers of persons by their keys.
    public int[] persons(List<String> keys) {
        return keys.stream()
                .mapToInt(key -> snapshot().person(key).orElseThrow())
                .sorted()
                .toArray();
    }

    @Override
    public void close() {
        index.close();
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("footpath-analytics");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
