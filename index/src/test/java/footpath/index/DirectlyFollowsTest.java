package footpath.index;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.events.Event;
import footpath.testkit.MemoryEventLog;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectlyFollowsTest {
    @TempDir
    Path folder;

    private static final Instant START = Instant.parse("2017-03-05T10:00:00Z");

    @Test
    void tellsHowOftenAndHowLongAfter() {
        // a b a b: b follows a after a second and after a minute, a follows b after an hour.
        Shard shard = shard(List.of(
                event("p", "a", 0),
                event("p", "b", 1),
                event("p", "a", 3601),
                event("p", "b", 3661),
                event("q", "b", 0)));
        DirectlyFollows follows = shard.directlyFollows().orElseThrow();
        List<String> told = new ArrayList<>();
        for (int arc = 0; arc < follows.arcCount(); arc++) {
            String names = shard.nameDictionary().get(follows.from(arc))
                    + shard.nameDictionary().get(follows.to(arc));
            told.add(names + " " + follows.count(arc));
            follows.times(arc, (gapClass, n) -> told.add(names + " class " + gapClass + " " + n));
        }
        assertThat(told)
                .containsExactlyInAnyOrder(
                        "ab 2",
                        "ab class " + GapClass.of(1_000_000) + " 1",
                        "ab class " + GapClass.of(60_000_000) + " 1",
                        "ba 1",
                        "ba class " + GapClass.of(3_600_000_000L) + " 1");
    }

    @Test
    void isLeftOutWhereNamesAreTooMany() {
        List<Event> events = new ArrayList<>();
        for (int name = 0; name < 1025; name++) {
            events.add(event("p", "name " + name, name));
        }
        assertThat(shard(events.subList(0, 1024))
                        .directlyFollows()
                        .orElseThrow()
                        .arcCount())
                .isEqualTo(1023);
        assertThat(shard(events).directlyFollows()).isEmpty();
    }

    @Test
    void isLeftOutWhereTooManyNamesFollowEachOther() {
        // 130 names, each after each: 16,900 pairs.
        List<Event> events = new ArrayList<>();
        for (int step = 1; step <= 130; step++) {
            for (int i = 0; i < 130; i++) {
                events.add(event("p " + step, "name " + i, 2 * i));
                events.add(event("p " + step, "name " + (i + step) % 130, 2 * i + 1));
            }
        }
        assertThat(shard(events).directlyFollows()).isEmpty();
    }

    private static Event event(String person, String name, int second) {
        return new Event(person, START.plusSeconds(second), name, "", "test", Optional.empty(), Map.of());
    }

    private Shard shard(List<Event> events) {
        try (var index = JourneyIndex.open(
                folder.resolve("index-" + events.size()), MemoryEventLog.of(events), IndexOptions.DEFAULT)) {
            return index.snapshot().shards().getFirst();
        }
    }
}
