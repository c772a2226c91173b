package footpath.store.events;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.store.Calls;
import footpath.store.Workbench;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What there is of each name of events.
class EventCatalogTest {
    private static final String MAPPING = Workbench.CLICKS + "  channel: via\n";

    @TempDir
    Path folder;

    @Test
    void aPartIsANameOfASourceOnAChannelWithItsFirstAndLastTime() {
        try (Workbench bench = Workbench.in(folder)) {
            assertThat(bench.log().catalog().parts()).isEmpty();
            bench.load(bench.file("a.csv", """
                    who,at,what,value,via
                    anna,2024-01-03,Visit,1,web
                    ben,2024-01-01,Visit,2,web
                    anna,2024-01-02,Buy,3,store
                    carl,1969-12-31,Buy,4,
                    """), MAPPING);

            assertThat(bench.log().catalog().parts())
                    .extracting(part -> part.name() + " of " + part.source() + " on " + part.channel() + ": "
                            + part.events() + " " + day(part.firstMicros()) + " " + day(part.lastMicros()))
                    .containsExactly(
                            "Buy of clicks on : 1 1969-12-31 1969-12-31",
                            "Buy of clicks on store: 1 2024-01-02 2024-01-02",
                            "Visit of clicks on web: 2 2024-01-01 2024-01-03");
            assertThat(bench.log().catalog().days(LocalDate.parse("1969-01-01")))
                    .extracting(EventCatalog.Day::toString)
                    .as("nothing of before 1970")
                    .hasSize(3);
            assertThat(bench.log().catalog().days(LocalDate.parse("2024-01-03")))
                    .containsExactly(new EventCatalog.Day("Visit", LocalDate.parse("2024-01-03"), 1));
        }
    }

    @Test
    void aSampleIsTheLatestThatArrivedTheLatestFirst() {
        try (Workbench bench = Workbench.in(folder)) {
            bench.load(bench.file("a.csv", """
                    who,at,what,value,via
                    anna,2024-01-03,Visit,1,web
                    anna,2024-01-02,Buy,2,web
                    ben,2024-01-01,Visit,3,store
                    """), MAPPING);
            bench.load(bench.file("b.csv", "who,at,what,value,via\nanna,2020-01-01,Visit,4,web\n"), MAPPING);

            assertThat(sample(bench, "Visit", 2))
                    .as("arrived last, though it happened first")
                    .containsExactly("clicks web {\"value\":4}", "clicks store {\"value\":3}");
            assertThat(sample(bench, "Visit", 10)).hasSize(3);
            assertThat(sample(bench, "visit", 10)).as("names are told apart").isEmpty();
            assertThat(bench.log().catalog().lastReceived()).doesNotContainKey("shop");
        }
    }

    @Test
    void partsAndDaysAreThoseOfANaiveCount() {
        for (int seed = 0; seed < 3; seed++) {
            Random random = new Random(seed);
            Map<String, Long> parts = new TreeMap<>();
            Map<String, Long> days = new TreeMap<>();
            try (Workbench bench = Workbench.in(folder.resolve("s" + seed))) {
                for (int file = 0; file < 3; file++) {
                    StringBuilder csv = new StringBuilder("who,at,what,value,via\n");
                    for (int row = random.nextInt(1, 80); row > 0; row--) {
                        LocalDate day = LocalDate.of(2024, 1, 1 + random.nextInt(9));
                        String name = "n" + random.nextInt(4);
                        String channel = List.of("", "web", "store").get(random.nextInt(3));
                        csv.append("p%d,%sT%02d:00:00,%s,1,%s\n"
                                .formatted(random.nextInt(9), day, random.nextInt(24), name, channel));
                        parts.merge(name + " " + channel, 1L, Long::sum);
                        if (day.getDayOfMonth() >= 4) {
                            days.merge(name + " " + day, 1L, Long::sum);
                        }
                    }
                    bench.load(bench.file("f" + file + ".csv", csv.toString()), MAPPING);
                }
                Map<String, Long> told = new TreeMap<>();
                bench.log()
                        .catalog()
                        .parts()
                        .forEach(part -> told.put(part.name() + " " + part.channel(), part.events()));
                Map<String, Long> toldDays = new TreeMap<>();
                bench.log()
                        .catalog()
                        .days(LocalDate.of(2024, 1, 4))
                        .forEach(day -> toldDays.put(day.name() + " " + day.day(), day.events()));

                assertThat(told).as("seed %d", seed).isEqualTo(parts);
                assertThat(toldDays).as("seed %d", seed).isEqualTo(days);
            }
        }
    }

    @Test
    void whenASourceWasHeardLastIsTheReceptionOfItsLatestCall() {
        try (Workbench bench = Workbench.in(folder)) {
            bench.log()
                    .append(Calls.batch(Calls.event("Visit", 5, "user_id:1"), Calls.event("Visit", 2, "user_id:2")), 1);

            assertThat(bench.log().catalog().lastReceived()).containsEntry("shop", Calls.NOW.plusSeconds(5));
        }
    }

    private static LocalDate day(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L))
                .atOffset(ZoneOffset.UTC)
                .toLocalDate();
    }

    private static List<String> sample(Workbench bench, String name, int most) {
        List<String> sample = new ArrayList<>();
        bench.log()
                .catalog()
                .sample(
                        name,
                        most,
                        (source, channel, properties) -> sample.add(source + " " + channel + " " + properties));
        return sample;
    }
}
