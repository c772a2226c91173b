package footpath.testkit;

import static footpath.testkit.Journeys.events;
import static footpath.testkit.Journeys.journeys;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footpath.events.Event;
import footpath.events.PropertyValue;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class JourneysTest {
    @Test
    void readsNamesTimesChannelsAndProperties() {
        Event pay = events("anna", "visit@0m pay@1h30m/store{value=20.5,brand=x y,gift=true,code=\"007\"}")
                .getLast();

        assertThat(pay.person()).isEqualTo("anna");
        assertThat(pay.name()).isEqualTo("pay");
        assertThat(pay.time()).isEqualTo(Journeys.START.plus(Duration.ofMinutes(90)));
        assertThat(pay.channel()).isEqualTo("store");
        assertThat(pay.properties())
                .isEqualTo(Map.of(
                        "value", new PropertyValue.Numeric(20.5),
                        "brand", new PropertyValue.Text("x y"),
                        "gift", new PropertyValue.Flag(true),
                        "code", new PropertyValue.Text("007")));
    }

    @Test
    void timesMayBeNegativeAndAsSmallAsAMicrosecond() {
        assertThat(events("anna", "a@-2d b@5ms c@7us d@1m10s"))
                .extracting(event -> Duration.between(Journeys.START, event.time()))
                .containsExactly(
                        Duration.ofDays(-2), Duration.ofMillis(5), Duration.ofNanos(7_000), Duration.ofSeconds(70));
    }

    @Test
    void eventsArriveInTheOrderTheyAreWritten() {
        MemoryEventLog log = journeys("anna{tier=gold}: visit@9m cart@2m", "ben: visit@0m");

        assertThat(log.events()).extracting(Event::name).containsExactly("visit", "cart", "visit");
        assertThat(log.identityCount()).isEqualTo(2);
        var tiers = new TreeMap<Integer, PropertyValue>();
        log.scanTrait("tier", log.persons(), tiers::put);
        assertThat(tiers).isEqualTo(Map.of(0, new PropertyValue.Text("gold")));
    }

    @Test
    void saysWhereALineIsWrong() {
        assertThatThrownBy(() -> journeys("anna visit@0m"))
                .hasMessage("journey notation: expected \"person: name@time ...\" at column 1 of \"anna visit@0m\"");
        assertThatThrownBy(() -> events("anna", "visit@0m cart"))
                .hasMessageContaining("at column 9 of \"visit@0m cart\"");
        assertThatThrownBy(() -> events("anna", "visit@5x")).hasMessageContaining("a time such as 5m, 1h30m or 250ms");
    }
}
