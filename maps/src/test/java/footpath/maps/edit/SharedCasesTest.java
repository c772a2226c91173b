package footpath.maps.edit;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.maps.JourneyMap;
import footpath.maps.format.MapJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Cases to which the page holds its own way to apply operations (`web/src/map/edit/operations.test.ts`). To see a
/// change in
/// review, delete the file, run the test twice: the first run writes it and fails.
class SharedCasesTest {
    private static final Path CASES = Path.of("src/test/resources/footpath/maps/edit/cases.json");
    private static final int COUNT = 10;

    @Test
    void theCasesThePageIsHeldToAreThoseOfThisCode() throws IOException {
        RandomMaps maps = new RandomMaps(9);
        ArrayNode cases = JsonNodeFactory.instance.arrayNode();
        for (int count = 0; count < COUNT; count++) {
            JourneyMap before = maps.next();
            JourneyMap after = maps.next();
            List<MapOperation> operations = MapDifference.between(before, after);
            cases.addObject()
                    .set("before", MapJson.tree(before).path("map"))
                    .set("operations", OperationJson.write(operations))
                    .set("after", MapJson.tree(after).path("map"))
                    .set(
                            "inverse",
                            OperationJson.write(
                                    MapEditor.apply(before, operations).inverse()));
        }
        String text = MapJson.line(cases).replace("},{\"before\"", "},\n{\"before\"") + "\n";
        String kept = Files.exists(CASES) ? Files.readString(CASES) : "";
        if (kept.isEmpty()) {
            Files.createDirectories(CASES.getParent());
            Files.writeString(CASES, text);
        }
        assertThat(text).isEqualTo(kept);
    }
}
