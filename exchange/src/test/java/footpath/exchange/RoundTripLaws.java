package footpath.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.exchange.catalog.MapFormats;
import footpath.maps.JourneyMap;
import footpath.maps.Stage;
import footpath.maps.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What goes out comes back: all of it in formats that lose nothing, the shape of the map in the others.
class RoundTripLaws {
    private static final int MAPS = 200;
    private static final List<String> LOSSLESS = List.of("json", "yaml", "csv-tidy", "xlsx");
    private static final Set<String> DRAWN = Set.of("csv", "tsv", "markdown");

    @Test
    void formatsThatLoseNothingGiveTheMapBack() {
        for (String format : LOSSLESS) {
            RandomMaps maps = new RandomMaps(1);
            int most = format.equals("xlsx") ? MAPS / 10 : MAPS;
            for (int count = 0; count < most; count++) {
                JourneyMap map = maps.next();
                ImportedMap back = Files.read(format, Files.write(format, map));

                assertThat(back.map()).as(format + " " + count).isEqualTo(map);
                assertThat(back.unplaced()).isEmpty();
            }
        }
    }

    @Test
    void drawnFormatsKeepStagesStepsAndLanes() {
        for (String format : DRAWN) {
            RandomMaps maps = new RandomMaps(2);
            for (int count = 0; count < MAPS; count++) {
                JourneyMap map = maps.next();
                JourneyMap back = Files.read(format, Files.write(format, map)).map();

                assertThat(shape(back)).as(format + " " + count).isEqualTo(shape(map));
                assertThat(cards(back)).as(format + " " + count).isEqualTo(cards(map));
            }
        }
    }

    @Test
    void aSecondWayOutIsTheSameAsTheFirst() {
        for (MapExport export : Files.exports()) {
            RandomMaps maps = new RandomMaps(3);
            for (int count = 0; count < 5; count++) {
                JourneyMap map = maps.next();

                assertThat(Arrays.equals(Files.write(export.format(), map), Files.write(export.format(), map)))
                        .as(export.format())
                        .isTrue();
            }
        }
    }

    @Test
    void everyFormatIsToldByItsContent() {
        RandomMaps maps = new RandomMaps(4);
        for (int count = 0; count < 15; count++) {
            JourneyMap map = maps.next();
            for (MapImport format : Files.imports()) {
                if (format.format().equals("theydo")) {
                    continue;
                }
                MapFile file = new MapFile("x", Files.write(format.format(), map));

                assertThat(MapFormats.detect(file).map(MapImport::format)).contains(format.format());
            }
        }
    }

    @Test
    void mermaidKeepsStagesStepsAndWholeEmotions() {
        RandomMaps maps = new RandomMaps(5);
        for (int count = 0; count < MAPS; count++) {
            JourneyMap map = maps.next();
            String first = Files.text("mermaid", map);
            JourneyMap back = Files.read("mermaid", first).map();

            assertThat(back.stages()).hasSameSizeAs(map.stages());
            assertThat(back.steps()).hasSameSizeAs(map.steps());
            assertThat(Files.text("mermaid", back)).isEqualTo(first);
        }
    }

    private static List<String> shape(JourneyMap map) {
        List<String> shape = new ArrayList<>();
        for (Stage stage : map.stages()) {
            shape.add("stage " + plain(stage.title()));
            stage.steps().stream().map(Step::title).map(RoundTripLaws::plain).forEach(shape::add);
        }
        map.lanes().forEach(lane -> shape.add(lane.type() + " " + plain(lane.title())));
        return shape;
    }

    /// How many cards each lane has at each step.
    private static List<List<Integer>> cards(JourneyMap map) {
        return map.lanes().stream()
                .map(lane -> map.steps().stream()
                        .map(step -> lane.at(step.key()).size())
                        .toList())
                .toList();
    }

    private static String plain(String title) {
        return title.replaceAll("\\s+", " ").strip();
    }
}
