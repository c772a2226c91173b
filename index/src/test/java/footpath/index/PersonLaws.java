package footpath.index;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.events.Event;
import footpath.events.Micros;
import footpath.events.PropertyValue;
import footpath.events.identity.Evidence.Strength;
import footpath.events.log.KnownPersons;
import footpath.testkit.MemoryEventLog;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;

class PersonLaws {
    private static final List<String> IDENTITIES = Stream.of(
                    keys("", 6), keys("email:", 5), keys("anonymous_id:", 14), keys("device_id:", 3))
            .flatMap(keys -> keys)
            .toList();

    @TempDir
    Path directory;

    private static Stream<String> keys(String kind, int count) {
        return IntStream.range(0, count).mapToObj(i -> kind + "v" + (char) ('a' + i));
    }

    @RepeatedTest(40)
    void timelinesAndColumnsAreThoseOfThePersonsAfterAnyRefreshes(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var log = new MemoryEventLog();
        IndexOptions options = JourneyIndexLaws.options(repetition);
        var index = JourneyIndex.open(directory, log, options);
        try {
            for (int round = 0; round < 25; round++) {
                int happenings = random.nextInt(12);
                for (int i = 0; i < happenings; i++) {
                    happening(random).accept(log);
                }
                index = refreshedOrOpened(index, log, options, random.nextInt(4) == 0);
                assertThat(index.state().healed()).isEmpty();
                requireRight(index.snapshot(), log, random.nextInt(3) == 0);
            }
        } finally {
            // A base that is being written would be written into a folder that is being deleted.
            index.close();
        }
    }

    @RepeatedTest(12)
    void anIndexMadeAtOnceSaysTheSame(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var log = new MemoryEventLog();
        var grown = JourneyIndex.open(directory.resolve("grown"), log, JourneyIndexLaws.options(repetition));
        for (int i = 0; i < 150; i++) {
            happening(random).accept(log);
            if (random.nextInt(6) == 0) {
                grown.refresh();
            }
        }
        grown.refresh();
        var made = JourneyIndex.open(directory.resolve("made"), log, JourneyIndexLaws.TINY);

        assertThat(IndexContent.of(grown.snapshot())).isEqualTo(IndexContent.of(made.snapshot()));
        assertThat(ColumnContent.traits(grown.snapshot(), "tier"))
                .isEqualTo(ColumnContent.traits(made.snapshot(), "tier"));
        grown.close();
        made.close();
    }

    @RepeatedTest(12)
    void theOrderOfArrivalChangesNoTimeline(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        List<Consumer<MemoryEventLog>> happenings = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            happenings.add(i % 3 == 0 ? evidence(random) : event(random, i));
        }
        List<Map<String, List<String>>> found = new ArrayList<>();
        for (int order = 0; order < 3; order++) {
            Collections.shuffle(happenings, random);
            var log = new MemoryEventLog();
            var index =
                    JourneyIndex.open(directory.resolve("order" + order), log, JourneyIndexLaws.options(repetition));
            for (Consumer<MemoryEventLog> happening : happenings) {
                happening.accept(log);
                if (random.nextInt(20) == 0) {
                    index.refresh();
                }
            }
            index.refresh();
            found.add(withoutSeq(IndexContent.of(index.snapshot())));
            index.close();
        }
        assertThat(found.get(1)).isEqualTo(found.get(0));
        assertThat(found.get(2)).isEqualTo(found.get(0));
    }

    /// Something that happens or is learnt.
    private static Consumer<MemoryEventLog> happening(Random random) {
        return switch (random.nextInt(8)) {
            case 0, 1 -> evidence(random);
            case 2 -> trait(random);
            default -> event(random, random.nextInt(400));
        };
    }

    /// An event of one of every other identity: some have none.
    private static Consumer<MemoryEventLog> event(Random random, int minute) {
        Map<String, PropertyValue> properties = new TreeMap<>();
        if (random.nextBoolean()) {
            properties.put("value", new PropertyValue.Numeric(random.nextInt(50)));
        }
        if (random.nextInt(3) == 0) {
            properties.put("account", new PropertyValue.Text("k" + random.nextInt(4)));
        }
        var event = new Event(
                IDENTITIES.get(2 * random.nextInt(IDENTITIES.size() / 2)),
                Micros.toInstant(minute * 60_000_000L),
                Character.toString('a' + random.nextInt(4)),
                random.nextBoolean() ? "web" : "",
                "test",
                Optional.empty(),
                properties);
        return log -> log.append(event);
    }

    private static Consumer<MemoryEventLog> trait(Random random) {
        String identity = any(random);
        String trait = random.nextBoolean() ? "tier" : "account";
        var value = new PropertyValue.Text("k" + random.nextInt(4));
        return log -> log.trait(identity, trait, value);
    }

    private static Consumer<MemoryEventLog> evidence(Random random) {
        String one = any(random);
        String other = any(random);
        long time = random.nextInt(200);
        if (one.equals(other)) {
            return _ -> {};
        }
        return switch (random.nextInt(6)) {
            case 0 -> log -> log.cut(one, other, time);
            case 1 -> log -> log.link(one, other, Strength.FORCED, time);
            default -> log -> log.link(one, other, Strength.SEEN, time);
        };
    }

    private static String any(Random random) {
        return IDENTITIES.get(random.nextInt(IDENTITIES.size()));
    }

    private JourneyIndex refreshedOrOpened(
            JourneyIndex index, MemoryEventLog log, IndexOptions options, boolean again) {
        if (again) {
            index.close();
            return JourneyIndex.open(directory, log, options);
        }
        index.refresh();
        return index;
    }

    private static void requireRight(IndexSnapshot snapshot, MemoryEventLog log, boolean withAccounts) {
        Map<String, List<IndexContent.Row>> expected = byHand(log, event -> key(log, event.person()));
        assertThat(IndexContent.of(snapshot)).isEqualTo(expected);
        assertThat(snapshot.eventCount()).isEqualTo(log.lastSeq());
        requireKeys(snapshot, log, expected);
        assertThat(ColumnContent.properties(snapshot, "value")).isEqualTo(ColumnContent.properties(log, "value"));
        Map<String, PropertyValue> tiers = traits(log, "tier");
        tiers.keySet().retainAll(expected.keySet());
        assertThat(ColumnContent.traits(snapshot, "tier")).isEqualTo(tiers);
        if (withAccounts) {
            Map<String, PropertyValue> accounts = traits(log, "account");
            assertThat(IndexContent.of(snapshot.of(new Subject.Account())))
                    .isEqualTo(byHand(log, event -> account(event, accounts.get(key(log, event.person())))));
        }
    }

    /// Every identity leads to its person, and to the timeline if there is one.
    private static void requireKeys(
            IndexSnapshot snapshot, MemoryEventLog log, Map<String, List<IndexContent.Row>> expected) {
        log.identityKeys(0, (_, key) -> {
            int person = snapshot.person(key).orElseThrow();
            assertThat(snapshot.personKey(person)).isEqualTo(key(log, key));
            List<IndexContent.Row> timeline = snapshot.locate(person)
                    .map(location -> IndexContent.timeline(location.shard(), location.subject()))
                    .orElse(List.of());
            assertThat(timeline).isEqualTo(expected.getOrDefault(key(log, key), List.of()));
            assertThat(snapshot.parts(person)).hasSize(timeline.isEmpty() ? 0 : 1);
        });
        assertThat(snapshot.personNumbers().mapToObj(snapshot::personKey))
                .doesNotHaveDuplicates()
                .hasSize(snapshot.personCount());
    }

    private static @Nullable String account(Event event, @Nullable PropertyValue trait) {
        PropertyValue own = event.properties().getOrDefault("account", trait);
        return own == null ? null : own.toString();
    }

    private static Map<String, PropertyValue> traits(MemoryEventLog log, String trait) {
        KnownPersons persons = log.persons();
        List<String> keys = new ArrayList<>();
        log.identityKeys(0, (_, key) -> keys.add(key));
        Map<String, PropertyValue> traits = new TreeMap<>();
        log.scanTrait(trait, persons, (person, value) -> traits.put(key(log, keys.get(person)), value));
        return traits;
    }

    /// What the person of an identity is called, by asking for each identity whether it is of that person.
    private static String key(MemoryEventLog log, String identity) {
        int person = log.person(identity).orElseThrow();
        Map<Integer, String> best = new TreeMap<>();
        log.identityKeys(0, (_, key) -> {
            if (log.person(key).orElseThrow() == person) {
                best.put(IDENTITIES.indexOf(key), key);
            }
        });
        return best.entrySet().iterator().next().getValue();
    }

    private static Map<String, List<IndexContent.Row>> byHand(MemoryEventLog log, Grouping grouping) {
        Map<String, List<IndexContent.Row>> groups = new TreeMap<>();
        long seq = 0;
        for (Event event : log.events()) {
            seq++;
            String group = grouping.of(event);
            if (group != null) {
                groups.computeIfAbsent(group, _ -> new ArrayList<>())
                        .add(new IndexContent.Row(Micros.of(event.time()), seq, event.name(), event.channel()));
            }
        }
        groups.values()
                .forEach(rows -> rows.sort(Comparator.comparingLong(IndexContent.Row::timeMicros)
                        .thenComparingLong(IndexContent.Row::seq)));
        return groups;
    }

    private static Map<String, List<String>> withoutSeq(Map<String, List<IndexContent.Row>> content) {
        return content.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> Objects.requireNonNull(entry.getValue()).stream()
                                .map(row -> row.timeMicros() + row.name() + row.channel())
                                .toList()));
    }

    private interface Grouping {
        @Nullable
        String of(Event event);
    }
}
