package footpath.maps.measure;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.maps.JourneyMap;
import footpath.maps.format.MapJson;
import footpath.maps.format.MeasuredMapJson;
import footpath.maps.text.MapTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What pages and terminals are given, character by character. To see a change in review, delete the file, run the test
/// twice: the first run writes it and fails.
class MeasuredMapGoldenTest {
    private static final Path GOLDEN = Path.of("src/test/resources/footpath/maps/measure");

    private static final String[] GUESTS = {
        "anna{tier=gold}: visit@0h/web cart@1h/app pay@3h/web pay@5h/web",
        "ben{tier=gold}: visit@0h/web cart@2h/web",
        "carl{tier=blue}: visit@0h/web pay@1h/app",
        "dora{tier=blue}: cart@0h/web visit@1h/web pay@2h/web",
        "emil{tier=gold}: cart@0h/web pay@1h/web"
    };

    @TempDir
    private Path directory;

    @Test
    void theMeasuredMapAsJsonStaysAsItIs() throws IOException {
        String json = MeasuredMapJson.write(measured()).replaceFirst("\"tookMillis\": [0-9.]+", "\"tookMillis\": 3.1");
        assertGolden("measured.json", json);
    }

    @Test
    void theMeasuredMapAsATableStaysAsItIs() throws IOException {
        assertGolden("table.txt", MapTable.render(map(), measured(), false));
    }

    @Test
    void coloursAreEscapesAroundTheSameText() throws IOException {
        String coloured = MapTable.render(map(), measured(), true);
        assertThat(coloured).contains("\u001b[1m");
        assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(MapTable.render(map(), measured(), false));
    }

    @Test
    void numbersStandUnderEachOtherWhateverTheWidthOfTheLetters() throws IOException {
        MeasuredMap measured = measured();
        String[] lines = MapTable.render(map(), measured, false).split("\n", -1);
        long wide = lines.length;
        assertThat(wide).isPositive();
        String visit = line(lines, "I visit");
        String wideStep = line(lines, "買い物");
        // Three wide letters take six cells, so the line has three characters less in front of its numbers.
        assertThat(wideStep.indexOf("50.0 %")).isEqualTo(visit.indexOf("100.0 %") + 1 - 3);
    }

    private static String line(String[] lines, String part) {
        for (String line : lines) {
            if (line.contains(part)) {
                return line;
            }
        }
        throw new AssertionError("no line with " + part);
    }

    private MeasuredMap measured() throws IOException {
        return MapFixture.measure(map(), directory, MeasureChoice.DEFAULT, GUESTS);
    }

    private static JourneyMap map() throws IOException {
        return MapJson.read(Files.readString(GOLDEN.resolve("map.json")));
    }

    private static void assertGolden(String name, String actual) throws IOException {
        Path file = GOLDEN.resolve(name);
        if (Files.notExists(file)) {
            Files.writeString(file, actual);
            throw new AssertionError("wrote the missing golden file " + file + "; look at it, then run again");
        }
        assertThat(actual).isEqualTo(Files.readString(file));
    }
}
