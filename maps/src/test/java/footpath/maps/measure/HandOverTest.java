package footpath.maps.measure;

import static footpath.maps.measure.MapFixture.bound;
import static footpath.maps.measure.MapFixture.map;
import static footpath.maps.measure.MapFixture.stage;
import static footpath.maps.measure.MapFixture.step;
import static org.assertj.core.api.Assertions.assertThat;

import footpath.analytics.Asker;
import footpath.analytics.Share;
import footpath.index.IndexOptions;
import footpath.index.JourneyIndex;
import footpath.maps.JourneyMap;
import footpath.testkit.Journeys;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandOverTest {
    private static final JourneyMap BUY = map(
            "",
            stage("look", step("visit", bound("visit"))),
            stage("buy", step("pay", bound("pay")), step("rate", bound("rate") + ", \"optional\": true")));

    private static final JourneyMap USE =
            map("", stage("use", step("open", bound("open")), step("save", bound("save"))));

    @TempDir
    private Path directory;

    /// Its last step that is not optional ends the one, and its first bound step begins the other, within seven days.
    @Test
    void itIsWhoCameToTheEndOfTheOneAndThenBeganTheOther() {
        HandOver handOver = between(
                BUY,
                USE,
                "anna: visit@0h pay@1h rate@2h open@3h",
                "ben: visit@0h pay@1h",
                "carl: open@0h visit@1h pay@2h",
                "dora: visit@0h open@1h",
                "emil: pay@1h open@167h",
                "finn: pay@1h open@170h");
        assertThat(handOver.passed()).contains(new Share(2, 5));
        assertThat(handOver.fromStep()).isEqualTo("I pay");
        assertThat(handOver.toStep()).isEqualTo("I open");
        assertThat(handOver.reason()).isEmpty();
    }

    @Test
    void aMapWithoutAStepToBeMeasuredSaysSo() {
        JourneyMap unbound = map("", stage("use", step("open", "")));
        assertThat(between(BUY, unbound, "anna: visit@0h pay@1h").reason())
                .contains("no step of \"shop\" can be measured");
    }

    @Test
    void smallCountsAreHiddenIfEitherMapHidesThem() {
        JourneyMap hiding = map("\"hideBelow\": 3", stage("use", step("open", bound("open"))));
        HandOver handOver =
                between(BUY, hiding, "anna: visit@0h pay@1h open@2h", "ben: visit@0h pay@1h", "carl: pay@1h");
        assertThat(handOver.passed()).isEmpty();
    }

    private HandOver between(JourneyMap from, JourneyMap to, String... journeys) {
        try (JourneyIndex index = JourneyIndex.open(directory, Journeys.journeys(journeys), IndexOptions.DEFAULT);
                Asker asker = new Asker(2)) {
            return new MapMeasurer(asker, MapFixture.CLOCK).handOver(from, to, index.snapshot(), MeasureChoice.DEFAULT);
        }
    }
}
