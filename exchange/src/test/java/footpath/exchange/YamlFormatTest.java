package footpath.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.maps.JourneyMap;
import footpath.maps.edit.MapEditor;
import footpath.maps.edit.OperationJson;
import org.junit.jupiter.api.Test;

class YamlFormatTest {
    @Test
    void lettersOfTwoCharactersAreReadWhereverTheyStand() {
        for (String before : new String[] {"", "a"}) {
            String smiles = before + "🙂".repeat(4000);
            JourneyMap map = MapEditor.apply(
                            Files.example(),
                            OperationJson.read(
                                    "[{\"op\":\"set\",\"kind\":\"map\",\"field\":\"question\",\"value\":\"%s\"}]"
                                            .formatted(smiles)))
                    .map();

            assertThat(Files.read("yaml", Files.write("yaml", map)).map()).isEqualTo(map);
        }
    }
}
