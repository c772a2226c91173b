package footpath.testkit;

import static footpath.testkit.Journeys.events;
import static footpath.testkit.Journeys.journeys;
import static org.assertj.core.api.Assertions.assertThat;

import footpath.events.Event;
import footpath.events.PropertyValue;
import footpath.events.log.EventLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MemoryEventLogTest {
    private static List<String> scanned(MemoryEventLog log, long after, long through) {
        var rows = new ArrayList<String>();
        log.scan(after, through, described(log, rows));
        return rows;
    }

    private static EventLog.EventSink described(MemoryEventLog log, List<String> rows) {
        return (person, name, _, _, seq) ->
                rows.add(seq + " " + person + " " + log.names().get(name));
    }

    @Test
    void numbersPersonsNamesAndChannelsInOrderOfFirstArrival() {
        MemoryEventLog log = journeys("ben: pay@1m/store", "anna: visit@0m pay@2m/web");

        assertThat(log.names()).containsExactly("pay", "visit");
        assertThat(log.channels()).containsExactly("store", "", "web");
        assertThat(log.person("anna")).hasValue(1);
        assertThat(log.person("nobody")).isEmpty();
        assertThat(scanned(log, 0, 3)).containsExactly("1 0 pay", "2 1 visit", "3 1 pay");
        assertThat(scanned(log, 1, 2)).containsExactly("2 1 visit");
    }

    @Test
    void aTimelineHoldsAllEventsOfThePersonUpToTheLastOne() {
        MemoryEventLog log = journeys("ben: pay@1m", "anna: visit@0m", "ben: visit@5m", "anna: pay@9m", "ben: pay@9m");

        var rows = new ArrayList<String>();
        log.scanTimelines(4, log.persons(), new int[] {0}, described(log, rows));

        assertThat(rows).containsExactly("1 0 pay", "3 0 visit");
    }

    @Test
    void aSecondEventWithTheSameMessageIdOfASourceAddsNothing() {
        Event first = events("anna", "visit@0m").getFirst();
        var log = new MemoryEventLog();

        assertThat(log.append(withId(first, "feed", "m1"), withId(first, "feed", "m1"), withId(first, "other", "m1")))
                .isEqualTo(2);
        assertThat(log.lastSeq()).isEqualTo(2);
    }

    @Test
    void aScannedPropertyHasTheEventsThatCarryIt() {
        MemoryEventLog log = journeys("anna: visit@0m{page=home} pay@1m{value=5} visit@2m{page=7}");
        var pages = new TreeMap<Long, PropertyValue>();
        log.scanProperty("page", 0, 3, pages::put);

        assertThat(pages).isEqualTo(Map.of(1L, new PropertyValue.Text("home"), 3L, new PropertyValue.Numeric(7)));
        assertThat(log.propertyNames()).containsExactly("page", "value");
    }

    @Test
    void theTraitVersionRisesWithEveryChange() {
        MemoryEventLog log = journeys("anna: visit@0m");
        long before = log.traitVersion();
        log.trait("ben", "tier", new PropertyValue.Text("gold"));

        assertThat(log.traitVersion()).isGreaterThan(before);
        assertThat(log.traitNames()).containsExactly("tier");
        assertThat(log.identityCount()).isEqualTo(2);
    }

    @Test
    void theSameSeedGivesTheSameJourneys() {
        assertThat(RandomJourneys.of(1).events()).isEqualTo(RandomJourneys.of(1).events());
        assertThat(RandomJourneys.of(1).events())
                .isNotEqualTo(RandomJourneys.of(2).events());
        assertThat(RandomJourneys.of(1).log().identityCount()).isEqualTo(50);
    }

    private static Event withId(Event event, String source, String messageId) {
        return new Event(
                event.person(),
                event.time(),
                event.name(),
                event.channel(),
                source,
                Optional.of(messageId),
                event.properties());
    }
}
