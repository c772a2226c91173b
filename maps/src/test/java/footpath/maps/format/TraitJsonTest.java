package footpath.maps.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footpath.maps.InvalidMap;
import footpath.maps.JourneyMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraitJsonTest {
    private static String document(String binding) {
        return """
                {"format": "footpath-map", "schemaVersion": "1.0", "map": {
                 "slug": "shop", "title": "Shop", "question": "Where?", "zone": "Europe/Vienna",
                 "subject": {"scope": "person", "one": "guest", "many": "guests"},
                 "window": "P7D", "period": {"from": "2026-01-01", "to": "2026-02-01"},
                 "personas": [{"key": "pros", "title": "Pros", "segment": {"all": []}, "traits": [
                  {"title": "Haste", "value": 90, "low": "none", "high": "much", "binding": %s}]}],
                 "stages": [{"key": "buy", "title": "Buy", "steps": [{"key": "visit", "title": "Visit"}]}]}}""".formatted(binding);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"trait\": \"visits\", \"from\": 0, \"to\": 10}",
                "{\"trait\": \"visits\", \"from\": 7.5, \"to\": -1}",
                "{\"trait\": \"club\", \"in\": [\"yes\", true, 3]}"
            })
    void aBindingIsReadAndWrittenAsItWas(String binding) {
        JourneyMap map = MapJson.read(document(binding));

        assertThat(MapJson.read(MapJson.write(map))).isEqualTo(map);
        assertThat(Json.parse(MapJson.write(map)).at("/map/personas/0/traits/0/binding"))
                .isEqualTo(Json.parse(binding));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'trait': 'visits', 'from': 0} | binding.to: is missing",
                "{'trait': 'visits'} | binding.from: is missing; give the numbers that stand for 0",
                "{'trait': 'visits', 'from': 3, 'to': 3} | binding.to: is 3, as \"from\" is; give another number",
                "{'trait': 'club', 'in': ['yes'], 'to': 3} | binding.to: stands beside \"in\"",
                "{'trait': 'club', 'in': []} | binding.in: has too few elements",
                "{'trait': 'club', 'in': [{}]} | binding.in[0]: is {}",
                "{'from': 0, 'to': 3} | binding.trait: is missing",
                "{'trait': 'visits', 'form': 0, 'to': 3} | did you mean \"from\"?"
            })
    void whatIsWrongIsSaidWithItsPlace(String binding, String message) {
        assertThatThrownBy(() -> MapJson.read(document(binding.replace('\'', '"'))))
                .isInstanceOf(InvalidMap.class)
                .hasMessageContaining(message);
    }
}
