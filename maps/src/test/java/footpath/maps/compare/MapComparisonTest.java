package footpath.maps.compare;

import static footpath.maps.measure.MapFixture.bound;
import static footpath.maps.measure.MapFixture.map;
import static footpath.maps.measure.MapFixture.measure;
import static footpath.maps.measure.MapFixture.stage;
import static footpath.maps.measure.MapFixture.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import footpath.analytics.Share;
import footpath.maps.DatePeriod;
import footpath.maps.JourneyMap;
import footpath.maps.measure.MeasureChoice;
import footpath.maps.measure.MeasuredFeelings;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MapComparisonTest {
    private static final String TIERS = """
            "minN": 1, "personas": [
              {"key": "gold", "title": "Gold", "segment": {"trait": "tier", "op": "=", "value": "gold"}},
              {"key": "blue", "title": "Blue", "segment": {"trait": "tier", "op": "=", "value": "blue"}}]
            """;

    private static final JourneyMap SHOP =
            map(TIERS, stage("buy", step("visit", bound("visit")), step("pay", bound("pay")), step("tell", "")));

    @TempDir
    private Path directory;

    /// Forty of each tier; 10 of gold pay after an hour, 30 of blue after two.
    private static String[] guests() {
        List<String> guests = new ArrayList<>();
        for (int guest = 0; guest < 40; guest++) {
            guests.add("g" + guest + "{tier=gold}: visit@0h" + (guest < 10 ? " pay@1h" : ""));
            guests.add("b" + guest + "{tier=blue}: visit@0h" + (guest < 30 ? " pay@2h" : ""));
        }
        return guests.toArray(String[]::new);
    }

    private ComparedSide side(JourneyMap map, String folder, MeasureChoice choice) {
        MeasuredFeelings felt = new MeasuredFeelings(map.slug(), 1, map.period(), choice.persona(), "", List.of());
        return new ComparedSide(map, measure(map, directory.resolve(folder), choice, guests()), felt, Optional.empty());
    }

    private static MeasureChoice persona(String key) {
        return new MeasureChoice(Optional.empty(), Optional.of(key));
    }

    @Test
    void twoPersonasAreComparedAsWorkedByHand() {
        MapComparison compared =
                MapComparison.of(side(SHOP, "a", persona("gold")), side(SHOP, "b", persona("blue")), Overlap.NONE);

        assertThat(compared.isOtherBase()).isFalse();
        ComparedStep visit = compared.steps().getFirst();
        assertThat(visit.verdict()).isEqualTo(Verdict.ENTRY);
        ComparedStep pay = compared.steps().get(1);
        assertThat(ComparedStep.reach(pay.here())).contains(new Share(10, 40));
        assertThat(ComparedStep.reach(pay.other())).contains(new Share(30, 40));
        assertThat(pay.points()).hasValueCloseTo(50.0, within(1e-9));
        assertThat(pay.seconds()).hasValue(3_600);
        // z = 0.5 / sqrt(0.5 * 0.5 * (1/40 + 1/40)) = 4.4721, two-sided p = 0.00000774.
        assertThat(pay.pValue()).hasValueCloseTo(0.00000774, within(1e-8));
        assertThat(pay.verdict()).isEqualTo(Verdict.MORE_THAN_CHANCE);
        assertThat(compared.steps().get(2).verdict()).isEqualTo(Verdict.NOTHING_TO_COMPARE);
        assertThat(compared.headline()).isEqualTo("Of Gold 25.0 % reach “I pay”, of Blue 75.0 %: 50.0 points more.");
        assertThat(compared.detail())
                .isEqualTo("1 of 1 step differs by more than chance. Nobody is counted on both sides.");
        assertThat(compared.document().words()).isEqualTo("no change");
    }

    @Test
    void theEarlierPeriodIsTheBaseWhicheverSideItStandsOn() {
        var january = new DatePeriod(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1));
        var december = new DatePeriod(LocalDate.of(2025, 12, 1), LocalDate.of(2026, 1, 1));
        MapComparison compared = MapComparison.of(
                side(SHOP, "a", new MeasureChoice(Optional.of(january), Optional.empty())),
                side(SHOP, "b", new MeasureChoice(Optional.of(december), Optional.empty())),
                Overlap.NONE);
        assertThat(compared.isOtherBase()).isTrue();
        assertThat(compared.headline()).isEqualTo("No step is measured on both sides, so nothing can be compared.");
    }

    @Test
    void revisionsOverTheSamePersonsAreNotTested() {
        JourneyMap stricter = map(
                TIERS,
                stage(
                        "buy",
                        step("visit", bound("visit")),
                        step("pay", "\"binding\": {\"event\": \"pay\", \"within\": \"PT90M\"}"),
                        step("tell", "")));
        MapComparison compared = MapComparison.of(
                side(SHOP, "a", MeasureChoice.DEFAULT), side(stricter, "b", MeasureChoice.DEFAULT), Overlap.SAME);
        ComparedStep pay = compared.steps().get(1);
        assertThat(pay.points()).hasValueCloseTo(-37.5, within(1e-9));
        assertThat(pay.verdict()).isEqualTo(Verdict.NOT_TESTED);
        assertThat(pay.pValue()).isEmpty();
        assertThat(compared.detail())
                .isEqualTo("The same guests are counted on both sides, so no difference is a matter of chance.");
        assertThat(compared.document().words()).isEqualTo("1 binding changed");
    }

    @Test
    void overlapFollowsFromThreeCounts() {
        assertThat(Overlap.of(4, 5, 0)).isEqualTo(Overlap.NONE);
        assertThat(Overlap.of(4, 5, 4)).isEqualTo(Overlap.SOME);
        assertThat(Overlap.of(4, 4, 4)).isEqualTo(Overlap.SAME);
    }
}
