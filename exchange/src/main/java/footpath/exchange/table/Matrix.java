package footpath.exchange.table;

import footpath.exchange.FrozenNumbers;
import footpath.exchange.MapToExport;
import footpath.maps.Card;
import footpath.maps.JourneyMap;
import footpath.maps.Lane;
import footpath.maps.Stage;
import footpath.maps.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A map as teams draw it: stages in the first row, steps in the second, lanes below with their type beside.
final class Matrix {
    private Matrix() {}

    /// The rows. A stage's title stands over its first step alone.
    static List<List<String>> of(MapToExport export) {
        JourneyMap map = export.map();
        List<List<String>> rows = new ArrayList<>();
        List<String> stages = new ArrayList<>(List.of("Stage", ""));
        List<String> steps = new ArrayList<>(List.of("Step", "Lane type"));
        for (Stage stage : map.stages()) {
            stages.add(stage.title());
            stage.steps().stream().skip(1).forEach(_ -> stages.add(""));
            stage.steps().stream().map(Step::title).forEach(steps::add);
        }
        rows.add(stages);
        rows.add(steps);
        map.lanes().forEach(lane -> rows.add(lane(map, lane)));
        export.measured().ifPresent(measured -> rows.addAll(FrozenNumbers.lanes(measured)));
        return rows;
    }

    private static List<String> lane(JourneyMap map, Lane lane) {
        List<String> row = new ArrayList<>(List.of(lane.title(), lane.type().name()));
        map.steps().forEach(step -> row.add(cell(lane.at(step.key()))));
        return row;
    }

    private static String cell(List<Card> cards) {
        return cards.stream().map(CardText::write).collect(Collectors.joining("\n"));
    }
}
