package footpath.store.events;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.events.Period;
import footpath.events.log.EventCount;
import footpath.events.log.LoggedEvent;
import footpath.store.Workbench;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventLogReadTest {
    @TempDir
    Path folder;

    private Workbench bench;

    @BeforeEach
    void importTwoFiles() {
        bench = Workbench.in(folder);
        String mapping = Workbench.CLICKS + "  channel: via\n";
        bench.load(bench.file("a.csv", """
                        who,at,what,value,via
                        anna,2024-01-03,Visit,1,web
                        ben,2024-01-01,Visit,x,
                        anna,2024-01-02,Buy,true,store
                        """), mapping);
        bench.load(bench.file("b.csv", """
                        who,at,what,value,via
                        anna,2024-01-01,Visit,2,web
                        carl,2024-01-05,Buy,,web
                        """), mapping);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void aScanGivesEventsOfARangeInOrderOfArrival() {
        assertThat(scan(0, 5))
                .containsExactly(
                        "1: 0 0 0 2024-01-03",
                        "2: 1 0 1 2024-01-01",
                        "3: 0 1 2 2024-01-02",
                        "4: 0 0 0 2024-01-01",
                        "5: 2 1 0 2024-01-05");
        assertThat(scan(3, 4)).containsExactly("4: 0 0 0 2024-01-01");
        assertThat(bench.log().channels()).containsExactly("web", "", "store");
        assertThat(bench.log().lastSeq()).isEqualTo(5);
    }

    @Test
    void aScanOverSeveralRunsGivesEveryEventOnceAndInOrder() {
        int rows = (1 << 20) + 100_000;
        bench.load(
                bench.parquet("big.parquet", "SELECT 'p' || range % 1000 AS who, range AS t FROM range(" + rows + ")"),
                "event: {person: who, time: {column: t, format: epoch_us}, name: {constant: Visit}}");

        long[] seen = {3};
        bench.log().scan(3, rows + 5L, (person, name, channel, time, seq) -> {
            boolean isOfBigFile = seq > 5;
            if (seq == seen[0] + 1 && (!isOfBigFile || (time == seq - 6 && person == 3 + time % 1000))) {
                seen[0]++;
            }
        });
        assertThat(seen[0]).isEqualTo(rows + 5L);
    }

    @Test
    void aScanOfTimelinesGivesAllEventsOfThesePersonsUpToTheLastOne() {
        List<String> events = new ArrayList<>();
        bench.log()
                .scanTimelines(
                        4,
                        bench.log().persons(),
                        new int[] {0, 2},
                        (person, name, channel, time, seq) -> events.add(seq + " " + person));
        assertThat(events).containsExactly("1 0", "3 0", "4 0");
    }

    @Test
    void aPropertyIsGivenWhereItIsPresentWithItsType() {
        List<String> values = new ArrayList<>();
        bench.log()
                .scanProperty(
                        "value",
                        0,
                        5,
                        (seq, value) -> values.add(seq + " " + value.getClass().getSimpleName() + " " + value));
        assertThat(values).containsExactlyInAnyOrder("1 Numeric 1", "2 Text x", "3 Flag true", "4 Numeric 2");
        bench.log().scanProperty("nothing", 0, 5, (seq, value) -> values.clear());
        assertThat(values).hasSize(4);
        assertThat(bench.log().propertyNames()).containsExactly("value");
    }

    @Test
    void personKeysComeInOrderOfTheirNumbers() {
        List<String> keys = new ArrayList<>();
        bench.log().identityKeys(1, (person, key) -> keys.add(person + " " + key));
        assertThat(keys).containsExactly("1 ben", "2 carl");
    }

    @Test
    void eventsComeInTheOrderInWhichTheyAreAskedFor() {
        List<LoggedEvent> events = bench.log().events("anna", new long[] {1, 4, 3});
        assertThat(events).extracting(LoggedEvent::seq).containsExactly(1L, 4L, 3L);
        assertThat(events).extracting(logged -> logged.event().person()).containsOnly("anna");
        assertThat(events.getLast().event().channel()).isEqualTo("store");
        assertThat(bench.log().events("anna", new long[] {99})).isEmpty();
        assertThat(bench.log().events("anna", new long[] {})).isEmpty();
    }

    @Test
    void theTailIsTheLatestArrivalsNewestFirst() {
        assertThat(bench.log().tail(2))
                .extracting(logged -> logged.event().person())
                .containsExactly("carl", "anna");
        assertThat(bench.log().tail(2)).extracting(LoggedEvent::seq).containsExactly(5L, 4L);
    }

    @Test
    void eventsAreCountedByNameInAPeriod() {
        Period days = new Period(Instant.parse("2024-01-01T00:00:00Z"), Instant.parse("2024-01-03T00:00:00Z"));
        assertThat(bench.log().counts(days))
                .extracting(EventCount::name, EventCount::events, EventCount::persons)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Visit", 2L, 2L),
                        org.assertj.core.groups.Tuple.tuple("Buy", 1L, 1L));
        assertThat(bench.log().personsWithEvents(days)).isEqualTo(2);
        assertThat(bench.log().personsWithEvents(Period.ALWAYS)).isEqualTo(3);
    }

    @Test
    void whatWasImportedIsThereAfterReopening() {
        List<String> before = scan(0, 5);
        bench.close();
        bench = Workbench.in(folder);
        assertThat(scan(0, 5)).isEqualTo(before);
    }

    private List<String> scan(long afterSeq, long throughSeq) {
        List<String> events = new ArrayList<>();
        bench.log()
                .scan(
                        afterSeq,
                        throughSeq,
                        (person, name, channel, time, seq) ->
                                events.add(seq + ": " + person + " " + name + " " + channel + " "
                                        + footpath.events.Micros.toInstant(time)
                                                .toString()
                                                .substring(0, 10)));
        return events;
    }
}
