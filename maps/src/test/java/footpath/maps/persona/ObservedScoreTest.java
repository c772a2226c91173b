package footpath.maps.persona;

import static footpath.maps.measure.MapFixture.bound;
import static footpath.maps.measure.MapFixture.map;
import static footpath.maps.measure.MapFixture.stage;
import static footpath.maps.measure.MapFixture.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import footpath.analytics.Asker;
import footpath.index.IndexOptions;
import footpath.index.JourneyIndex;
import footpath.maps.measure.StepStatus;
import footpath.maps.persona.ObservedScore.Estimate;
import footpath.testkit.Journeys;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Scored traits held against data, worked by hand.
class ObservedScoreTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-02-01T09:00:00Z"), ZoneOffset.UTC);

    /// The pros have 2, 4 and 6 visits; dora's are beyond the scale, of emil none are known.
    private static final String[] GUESTS = {
        "anna{plan=pro,visits=2,club=yes}: visit@0d",
        "ben{plan=pro,visits=4,club=yes}: visit@0d",
        "carl{plan=pro,visits=6,club=no}: visit@0d",
        "dora{plan=free,visits=40,club=no}: visit@1d",
        "emil{plan=free}: visit@2d"
    };

    @TempDir
    private Path directory;

    private ObservedPersona pros(String settings, String binding) {
        String persona = """
                {"key": "pros", "title": "Pros", "segment": {"trait": "plan", "op": "=", "value": "pro"}, "traits": [
                 {"title": "Haste", "value": 90, "low": "none", "high": "much", "binding": %s}]}""".formatted(binding);
        var shop = map(settings + "\"personas\": [" + persona + "]", stage("buy", step("visit", bound("visit"))));
        try (JourneyIndex index = JourneyIndex.open(directory, Journeys.journeys(GUESTS), IndexOptions.DEFAULT);
                Asker asker = new Asker(2)) {
            return new PersonaObserver(asker, CLOCK)
                    .observe(shop, 0, index.snapshot(), Optional.empty())
                    .personas()
                    .getFirst();
        }
    }

    private ObservedScore score(String settings, String binding) {
        List<ObservedScore> scores = pros(settings, binding).scores();
        assertThat(scores).hasSize(1);
        return scores.getFirst();
    }

    @Test
    void aMeanLiesOnTheScaleWithStudentsInterval() {
        ObservedScore haste = score("\"minN\": 3, ", "{\"trait\": \"visits\", \"from\": 0, \"to\": 10}");

        Estimate members = haste.members().orElseThrow();
        assertThat(members.n()).isEqualTo(3);
        assertThat(members.value()).isEqualTo(4);
        assertThat(members.score()).isEqualTo(40);
        // Scores 20, 40, 60: spread 20, times 4.30265 by the root of 3.
        assertThat(members.low()).as("kept within the scale").hasValue(0);
        assertThat(members.high().orElseThrow()).isCloseTo(40 + 4.30265 * 20 / Math.sqrt(3), within(1e-3));
        Estimate everybody = haste.everybody().orElseThrow();
        assertThat(everybody.n()).isEqualTo(4);
        assertThat(everybody.value()).as("not kept within the scale").isEqualTo(13);
        assertThat(everybody.score()).as("40 counts as 10").isEqualTo(55);
        assertThat(haste.status()).isEqualTo(StepStatus.OK);
        assertThat(haste.isBeyondChance()).as("90 is just above 89.68").isTrue();
        assertThat(haste.difference()).hasValue(-50);
    }

    @Test
    void aShareCountsThoseOfWhomAValueIsKnown() {
        ObservedScore club = score("\"minN\": 3, ", "{\"trait\": \"club\", \"in\": [\"yes\"]}");

        assertThat(club.members().orElseThrow().score()).isCloseTo(200.0 / 3, within(1e-9));
        assertThat(club.members().orElseThrow().n()).isEqualTo(3);
        assertThat(club.everybody().orElseThrow().value()).isEqualTo(0.5);
        assertThat(club.everybody().orElseThrow().n())
                .as("nothing is known of emil")
                .isEqualTo(4);
        assertThat(club.isBeyondChance()).isFalse();
    }

    @Test
    void whatIsBelievedAndNotSeenIsSaidInASentence() {
        assertThat(pros("\"minN\": 3, ", "{\"trait\": \"visits\", \"from\": 0, \"to\": 10}")
                        .findings())
                .contains("“Haste” is believed at 90 of 100 and observed at 40 (95 %: 0 to 90, n 3).");
    }

    @Test
    void fewArePassedOverAndFewerAreHidden() {
        String visits = "{\"trait\": \"visits\", \"from\": 0, \"to\": 10}";
        ObservedScore few = score("\"minN\": 4, ", visits);
        assertThat(few.status()).isEqualTo(StepStatus.SMALL_N);
        assertThat(few.isBeyondChance()).isFalse();
        assertThat(few.difference()).isEmpty();
        ObservedScore hidden = score("\"minN\": 1, \"hideBelow\": 2, ", visits);
        assertThat(hidden.status()).as("dora alone is no pro").isEqualTo(StepStatus.HIDDEN);
        assertThat(hidden.members()).isEmpty();
        assertThat(score("\"minN\": 1, \"hideBelow\": 2, ", "{\"trait\": \"plan\", \"in\": [\"pro\"]}")
                        .status())
                .isEqualTo(StepStatus.OK);
    }

    @Test
    void whatCannotBeObservedSaysWhy() {
        ObservedScore typo = score("", "{\"trait\": \"visit\", \"from\": 0, \"to\": 10}");
        assertThat(typo.status()).isEqualTo(StepStatus.ERROR);
        assertThat(typo.reason().orElseThrow()).contains("visit", "visits");
        ObservedScore words = score("", "{\"trait\": \"plan\", \"from\": 0, \"to\": 10}");
        assertThat(words.status()).isEqualTo(StepStatus.NO_DATA);
        assertThat(words.reason()).contains("none of them has a number as trait \"plan\"");
    }
}
