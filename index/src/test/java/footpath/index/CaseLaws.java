package footpath.index;

import static footpath.testkit.Journeys.events;
import static org.assertj.core.api.Assertions.assertThat;

import footpath.events.Event;
import footpath.events.Micros;
import footpath.events.PropertyValue;
import footpath.testkit.MemoryEventLog;
import footpath.testkit.RandomJourneys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseLaws {
    private static final List<String> PROPERTIES = List.of("value", "brand", "gift", "mixed");

    @TempDir
    Path directory;

    @RepeatedTest(20)
    void casesAreTheEventsRegroupedByHandAfterAnyRefreshes(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        List<Event> events = RandomJourneys.of(random.nextLong()).events();
        var log = new MemoryEventLog();
        IndexOptions options =
                repetition.getCurrentRepetition() % 2 == 0 ? JourneyIndexLaws.TINY : JourneyIndexLaws.RECENT;
        JourneyIndex index = JourneyIndex.open(directory, log, options);
        for (int from = 0; from < events.size(); ) {
            int to = Math.min(events.size(), from + 1 + random.nextInt(60));
            log.append(events.subList(from, to).toArray(Event[]::new));
            index = refreshedOrOpened(index, log, options, random.nextBoolean());
            String property = PROPERTIES.get(random.nextInt(PROPERTIES.size()));
            IndexSnapshot cases = index.snapshot().of(new Subject.Case(property));
            assertThat(content(cases))
                    .isEqualTo(byHand(log, (_, event) -> event.properties().get(property)));
            from = to;
        }
    }

    private JourneyIndex refreshedOrOpened(
            JourneyIndex index, MemoryEventLog log, IndexOptions options, boolean again) {
        if (again) {
            return JourneyIndex.open(directory, log, options);
        }
        index.refresh();
        return index;
    }

    @RepeatedTest(10)
    void anAccountIsAPropertyOrElseATraitOfThePerson(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var log = new MemoryEventLog();
        try (var index = JourneyIndex.open(directory, log, JourneyIndexLaws.TINY)) {
            for (int round = 0; round < 6; round++) {
                for (int i = 0; i < 40; i++) {
                    String account = random.nextBoolean() ? "" : "{account=k" + random.nextInt(5) + "}";
                    String person = "p" + random.nextInt(8);
                    log.append(events(person, "a@" + random.nextInt(99) + "m" + account)
                            .toArray(Event[]::new));
                }
                if (round % 2 == 1) {
                    log.trait("p" + random.nextInt(8), "account", new PropertyValue.Text("k" + random.nextInt(7)));
                    log.trait("p" + random.nextInt(8), "firm:key", new PropertyValue.Text("f" + random.nextInt(3)));
                }
                index.refresh();
                assertThat(content(index.snapshot().of(new Subject.Account()))).isEqualTo(byHand(log, accountOf(log)));
                assertThat(content(index.snapshot().of(new Subject.Account(Optional.of("firm")))))
                        .isEqualTo(byHand(log, firmOf(log)));
            }
        }
    }

    private static BiFunction<String, Event, @Nullable PropertyValue> firmOf(MemoryEventLog log) {
        Map<Integer, PropertyValue> firms = new TreeMap<>();
        log.scanTrait("firm:key", log.persons(), firms::put);
        return (person, _) -> firms.get(log.person(person).orElseThrow());
    }

    private static BiFunction<String, Event, @Nullable PropertyValue> accountOf(MemoryEventLog log) {
        Map<Integer, PropertyValue> traits = new TreeMap<>();
        log.scanTrait("account", log.persons(), traits::put);
        return (person, event) -> {
            PropertyValue own = event.properties().get("account");
            return own != null ? own : traits.get(log.person(person).orElseThrow());
        };
    }

    @Test
    void theNumberTheTextAndTheFlagAreThreeCases() {
        var log = MemoryEventLog.of(events("p", "a@0m{k=7} a@1m{k=true}"));
        log.append(events("q", "a@2m{k=\"7\"}").toArray(Event[]::new));
        try (var index = JourneyIndex.open(directory, log, JourneyIndexLaws.TINY)) {
            IndexSnapshot cases = index.snapshot().of(new Subject.Case("k"));

            assertThat(cases.personCount()).isEqualTo(3);
            assertThat(cases.person("7")).isEqualTo(OptionalInt.of(2));
            assertThat(List.of(cases.personKey(0), cases.personKey(2))).containsExactly("7", "7");
            assertThat(cases.person("true")).isEqualTo(OptionalInt.of(1));
            assertThat(cases.person("8")).isEmpty();
        }
    }

    @Test
    void aDamagedFileOfCasesIsRebuilt() throws IOException {
        MemoryEventLog log = RandomJourneys.of(7).log();
        try (var index = JourneyIndex.open(directory, log, JourneyIndexLaws.TINY)) {
            content(index.snapshot().of(new Subject.Case("brand")));
        }
        for (Path file : files()) {
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length - 1] ^= 1;
            Files.write(file, bytes);
            try (var index = JourneyIndex.open(directory, log, JourneyIndexLaws.TINY)) {
                Map<String, List<IndexContent.Row>> cases =
                        index.ask(snapshot -> content(snapshot.of(new Subject.Case("brand"))));
                assertThat(cases)
                        .as(file.toString())
                        .isEqualTo(byHand(log, (_, event) -> event.properties().get("brand")));
            }
        }
    }

    @Test
    void casesOfAnotherLogAreForgotten() {
        for (int seed = 0; seed < 3; seed++) {
            MemoryEventLog log = RandomJourneys.of(seed).log();
            try (var index = JourneyIndex.open(directory, log, JourneyIndexLaws.TINY)) {
                IndexSnapshot cases = index.snapshot().of(new Subject.Case("brand"));
                assertThat(content(cases))
                        .isEqualTo(byHand(log, (_, event) -> event.properties().get("brand")));
            }
        }
    }

    @Test
    void casesAreReusedAfterARestart() throws IOException {
        MemoryEventLog log = RandomJourneys.of(7).log();
        try (var index = JourneyIndex.open(directory, log, JourneyIndexLaws.TINY)) {
            index.snapshot().of(new Subject.Case("brand"));
        }
        List<Path> before = files();
        try (var index = JourneyIndex.open(directory, log, JourneyIndexLaws.TINY)) {
            index.snapshot().of(new Subject.Case("brand"));
        }
        assertThat(files()).isEqualTo(before).isNotEmpty();
    }

    @Test
    void eachOfAHundredThousandValuesIsACase() {
        var log = new MemoryEventLog();
        for (int i = 0; i < 200_000; i++) {
            log.append(new Event(
                    "p" + i % 1000, Micros.toInstant(i), "a", "", "test", Optional.empty(), Map.of("order", order(i))));
        }
        try (var index = JourneyIndex.open(directory, log, IndexOptions.DEFAULT)) {
            IndexSnapshot cases = index.snapshot().of(new Subject.Case("order"));

            assertThat(cases.personCount()).isEqualTo(100_000);
            assertThat(cases.eventCount()).isEqualTo(200_000);
            assertThat(cases.person("order-99999")).isEqualTo(OptionalInt.of(99_999));
        }
    }

    private static PropertyValue order(int i) {
        return new PropertyValue.Text("order-" + i % 100_000);
    }

    private List<Path> files() throws IOException {
        try (var files = Files.walk(directory.resolve("cases"))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static Map<String, List<IndexContent.Row>> content(IndexSnapshot cases) {
        var content = new TreeMap<String, List<IndexContent.Row>>();
        for (Shard shard : cases.shards()) {
            for (int subject = 0; subject < shard.subjectCount(); subject++) {
                if (shard.isLive(subject)) {
                    content.merge(
                            cases.key(shard.number(subject)), IndexContent.timeline(shard, subject), (one, other) -> {
                                throw new AssertionError("a case is live twice: " + one + other);
                            });
                }
            }
        }
        return content;
    }

    private static Map<String, List<IndexContent.Row>> byHand(
            MemoryEventLog log, BiFunction<String, Event, @Nullable PropertyValue> caseOf) {
        var cases = new TreeMap<String, List<IndexContent.Row>>();
        long seq = 0;
        for (Event event : log.events()) {
            seq++;
            PropertyValue value = caseOf.apply(event.person(), event);
            if (value != null) {
                cases.computeIfAbsent(CaseKey.of(value), _ -> new ArrayList<>())
                        .add(new IndexContent.Row(Micros.of(event.time()), seq, event.name(), event.channel()));
            }
        }
        cases.values()
                .forEach(rows -> rows.sort(Comparator.comparingLong(IndexContent.Row::timeMicros)
                        .thenComparingLong(IndexContent.Row::seq)));
        return cases;
    }
}
