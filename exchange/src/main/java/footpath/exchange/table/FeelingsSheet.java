package footpath.exchange.table;

import footpath.exchange.FrozenFeelings;
import footpath.exchange.FrozenFeelings.Felt;
import footpath.exchange.MapToExport;
import footpath.maps.measure.MeasuredFeelings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What people felt, as rows of a sheet of its own. Stateless.
final class FeelingsSheet {
    private FeelingsSheet() {}

    /// A heading, a row for each step of each emotion curve, and what counts; empty if nothing was observed.
    static Optional<List<List<String>>> rows(MapToExport export) {
        return export.feelings()
                .map(feelings -> rows(FrozenFeelings.of(export.map(), feelings), feelings))
                .filter(rows -> rows.size() > 2);
    }

    private static List<List<String>> rows(List<Felt> felt, MeasuredFeelings feelings) {
        List<List<String>> rows = new ArrayList<>();
        List<String> heading = new ArrayList<>(List.of("lane", "step", "status"));
        heading.addAll(FrozenFeelings.NUMBERS);
        heading.add("believed");
        rows.add(heading);
        felt.forEach(each -> rows.add(row(each)));
        rows.add(List.of("From " + feelings.period().from() + " to "
                + feelings.period().toExclusive().minusDays(1) + ". " + feelings.rule()));
        return rows;
    }

    private static List<String> row(Felt felt) {
        List<String> row =
                new ArrayList<>(List.of(felt.lane().title(), felt.step().title(), felt.status()));
        row.addAll(felt.numbers());
        row.add(felt.believed());
        return row;
    }
}
