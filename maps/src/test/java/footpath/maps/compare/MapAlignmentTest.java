package footpath.maps.compare;

import static footpath.maps.measure.MapFixture.bound;
import static footpath.maps.measure.MapFixture.map;
import static footpath.maps.measure.MapFixture.stage;
import static org.assertj.core.api.Assertions.assertThat;

import footpath.maps.JourneyMap;
import footpath.maps.compare.MapAlignment.Pair;
import footpath.maps.format.MapJson;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MapAlignmentTest {
    private static final JourneyMap AS_IS = map(
            lanes("{'key': 'c1', 'step': 'pay', 'text': 'The card is refused'},"
                    + "{'key': 'c2', 'step': 'visit', 'text': 'Too slow'}"),
            stage(
                    "buy",
                    step("visit", "I visit the shop", bound("visit")),
                    step("queue", "I wait in line", ""),
                    step("pay", "I pay at the till", bound("pay"))));

    /// Drawn anew by somebody else: other keys, one step fewer, one more.
    private static final JourneyMap TO_BE = other(map(
            lanes("{'key': 'd1', 'step': 's3', 'text': 'The card is refused twice'},"
                    + "{'key': 'd2', 'step': 's3', 'text': 'Too slow'}"),
            stage(
                    "purchase",
                    step("s1", "I visit the online shop", bound("visit")),
                    step("s2", "My face is scanned", ""),
                    step("s3", "I pay", bound("pay") + ", 'believed': {'reach': 0.9}"))));

    private static String lanes(String cards) {
        return ("'lanes': [{'key': 'pains', 'type': 'PAINS', 'title': 'Pains', 'cards': [" + cards + "]}]")
                .replace('\'', '"');
    }

    private static String step(String key, String title, String rest) {
        return "{'key': '%s', 'title': '%s'%s}"
                .formatted(key, title, rest.isEmpty() ? "" : ", " + rest)
                .replace('\'', '"');
    }

    private static JourneyMap other(JourneyMap map) {
        return MapJson.read(MapJson.write(map).replace("\"slug\": \"shop\"", "\"slug\": \"shop-to-be\""));
    }

    private static List<Pair> pairs(String... pairs) {
        return Arrays.stream(pairs)
                .map(pair -> pair.split("=", 2))
                .map(ends -> new Pair(named(ends[0]), named(ends[1])))
                .toList();
    }

    private static Optional<String> named(String key) {
        return Optional.of(key).filter(text -> !text.isEmpty());
    }

    @Test
    void stepsOfOtherMapsAreTakenForEachOtherByTheirTitlesAndWhatIsAddedStandsWhereItFollows() {
        MapAlignment alignment = MapAlignment.of(AS_IS, TO_BE);
        assertThat(alignment.steps()).isEqualTo(pairs("visit=s1", "=s2", "queue=", "pay=s3"));
        assertThat(alignment.lanes()).isEqualTo(pairs("pains=pains"));
    }

    @Test
    void cardsAreTakenForEachOtherOnlyWhereTheirLanesAndStepsAre() {
        assertThat(MapAlignment.of(AS_IS, TO_BE).cards()).isEqualTo(pairs("c1=d1", "=d2", "c2="));
    }

    @Test
    void revisionsOfOneMapAreAlignedByKeysAlone() {
        JourneyMap later = map("", stage("buy", step("visit", "I come", ""), step("till", "I pay at the till", "")));
        assertThat(MapAlignment.of(AS_IS, later).steps()).isEqualTo(pairs("visit=visit", "=till", "queue=", "pay="));
    }

    @Test
    void whatMakesOneMapOfTheOtherIsToldInTheKeysOfTheOne() {
        DocumentComparison compared = DocumentComparison.of(AS_IS, TO_BE);
        assertThat(compared.words())
                .contains("1 step added")
                .contains("1 step removed")
                .contains("1 belief changed");
        assertThat(compared.lines())
                .contains(
                        "step “I pay at the till”: title “I pay at the till” becomes “I pay”",
                        "removed step “I wait in line”");
    }

    @Test
    void aMapComparedWithItselfUnderAnotherNameDiffersInNothing() {
        assertThat(DocumentComparison.of(AS_IS, other(AS_IS)).words()).isEqualTo("no change");
    }
}
