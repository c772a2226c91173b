package footpath.maps.measure;

import static footpath.maps.measure.MapFixture.bound;
import static footpath.maps.measure.MapFixture.map;
import static footpath.maps.measure.MapFixture.stage;
import static footpath.maps.measure.MapFixture.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footpath.analytics.Asker;
import footpath.index.IndexOptions;
import footpath.index.JourneyIndex;
import footpath.maps.InvalidMap;
import footpath.maps.JourneyMap;
import footpath.maps.measure.MeasuredFeelings.FeltLane;
import footpath.maps.measure.MeasuredFeelings.FeltStep;
import footpath.testkit.Journeys;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasuredFeelingsTest {
    /*
     * Worked by hand, satisfaction from 1 to 5. After the visit anna says 5 and carl 4: 2 and 1, mean 1.5. After paying ben
     * says 1 and 3: -2 and 0, mean -1; dora says 1, -2, and something that is no number.
     */
    private static final String[] GUESTS = {
        "anna{tier=gold}: visit@0h rated@1h{score=5} pay@2h",
        "ben{tier=gold}: visit@0h pay@1h rated@2h{score=1} rated@3h{score=3}",
        "carl{tier=basic}: visit@0h rated@1h{score=4}",
        "dora{tier=basic}: visit@0h pay@1h rated@2h{score=1} rated@3h{score=bad}",
        "emil: rated@0h{score=1}"
    };

    @TempDir
    private Path directory;

    private FeltLane felt(String more, String lane) {
        JourneyMap map = map(
                more + """
                        "personas": [{"key": "gold", "title": "Gold", "segment": {"trait": "tier", "op": "=", "value": "gold"}}],
                        "lanes": [{"key": "felt", "type": "EMOTION_CURVE", "title": "Felt", %s,
                          "cards": [{"key": "c1", "step": "pay", "emotion": 2}, {"key": "c2", "step": "visit", "emotion": 1}]}]
                        """.formatted(lane), stage("shop", step("visit", bound("visit")), step("pay", bound("pay"))));
        try (JourneyIndex index = JourneyIndex.open(directory, Journeys.journeys(GUESTS), IndexOptions.DEFAULT);
                Asker asker = new Asker(2)) {
            return new MapMeasurer(asker, MapFixture.CLOCK)
                    .feelings(map, 3, index.snapshot(), MeasureChoice.DEFAULT)
                    .lanes()
                    .getFirst();
        }
    }

    private static String scores(String event) {
        return "\"scores\": {\"event\": \"" + event + "\", \"property\": \"score\", \"scale\": \"csat_5\"}";
    }

    @Test
    void observedFeelingsStandBesideTheBelievedOnes() {
        FeltLane felt = felt("\"minN\": 2,", scores("rated"));

        assertThat(felt.answers()).contains(6L);
        assertThat(felt.outside()).contains(1L);
        FeltStep visit = felt.steps().getFirst();
        assertThat(visit.step()).isEqualTo("visit");
        assertThat(visit.status()).isEqualTo(StepStatus.OK);
        assertThat(visit.n()).contains(2L);
        assertThat(visit.mean()).contains(1.5);
        assertThat(visit.believed()).contains(1.0);
        assertThat(visit.difference()).contains(0.5);
        assertThat(visit.isBeyondChance()).isFalse();
        FeltStep pay = felt.steps().getLast();
        assertThat(pay.mean()).contains(-1.5);
        assertThat(pay.difference()).contains(-3.5);
    }

    @Test
    void theLanesOwnPersonaIsAsked() {
        FeltLane felt = felt("\"minN\": 1,", "\"persona\": \"gold\", " + scores("rated"));

        assertThat(felt.persona()).contains("gold");
        assertThat(felt.steps()).extracting(step -> step.n().orElseThrow()).containsExactly(1L, 1L);
        assertThat(felt.steps().getLast().mean()).contains(-1.0);
    }

    @Test
    void fewAreMarkedAndFewerAreHidden() {
        assertThat(felt("", scores("rated")).steps())
                .allSatisfy(step -> assertThat(step.status()).isEqualTo(StepStatus.SMALL_N))
                .allSatisfy(step -> assertThat(step.difference()).isEmpty());

        FeltLane hidden = felt("\"hideBelow\": 3,", scores("rated"));
        assertThat(hidden.steps()).allSatisfy(step -> {
            assertThat(step.status()).isEqualTo(StepStatus.HIDDEN);
            assertThat(step.n()).isEmpty();
            assertThat(step.mean()).isEmpty();
            assertThat(step.low()).isEmpty();
        });
    }

    @Test
    void anEventThatNobodySentIsTold() {
        FeltLane felt = felt("", scores("ratde"));

        assertThat(felt.reason())
                .hasValueSatisfying(reason -> assertThat(reason).contains("ratde"));
        assertThat(felt.steps()).isEmpty();
    }

    @Test
    void onlyAnEmotionCurveHasScores() {
        assertThatThrownBy(() -> map(
                        "\"lanes\": [{\"key\": \"pains\", \"type\": \"PAINS\", \"title\": \"Pains\", " + scores("rated")
                                + "}]",
                        stage("shop", step("visit", bound("visit")))))
                .isInstanceOf(InvalidMap.class)
                .hasMessageContaining("scores")
                .hasMessageContaining("EMOTION_CURVE");
        assertThatThrownBy(() -> felt("", scores("rated").replace("csat_5", "stars")))
                .isInstanceOf(InvalidMap.class)
                .hasMessageContaining("scale");
    }
}
