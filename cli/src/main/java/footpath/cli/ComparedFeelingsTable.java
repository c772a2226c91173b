package footpath.cli;

import footpath.maps.compare.ComparedFeelings;
import footpath.maps.compare.ComparedFeelings.ComparedFeeling;
import footpath.maps.compare.MapComparison;
import footpath.maps.measure.MeasuredFeelings.FeltStep;
import java.util.Locale;
import java.util.Optional;

/// What people felt along the emotion curves of two sides, with what differs. Stateless.
final class ComparedFeelingsTable {
    private ComparedFeelingsTable() {}

    /// Prints a table a curve; nothing if none is observed.
    static void print(MapComparison comparison, Terminal terminal) {
        for (ComparedFeelings lane : comparison.feelings()) {
            TextTable table = new TextTable(
                    lane.title() + ", felt", ">base", ">n", ">beside it", ">n", ">difference", "95 %", "");
            lane.steps().stream()
                    .filter(step -> step.here().isPresent() || step.other().isPresent())
                    .forEach(step -> row(table, step, comparison.isOtherBase()));
            terminal.line("");
            table.print(terminal);
        }
    }

    private static void row(TextTable table, ComparedFeeling step, boolean isSwapped) {
        Optional<FeltStep> base = isSwapped ? step.other() : step.here();
        Optional<FeltStep> later = isSwapped ? step.here() : step.other();
        table.row(
                step.title(),
                mean(base),
                n(base),
                mean(later),
                n(later),
                step.difference().map(gap -> signed(gap.difference())).orElse("-"),
                step.difference()
                        .map(gap -> signed(gap.low()) + " to " + signed(gap.high()))
                        .orElse("-"),
                ComparedTable.words(step.verdict()));
    }

    private static String mean(Optional<FeltStep> felt) {
        return felt.flatMap(FeltStep::mean).map(ComparedFeelingsTable::signed).orElse("-");
    }

    private static Object n(Optional<FeltStep> felt) {
        return felt.flatMap(FeltStep::n).<Object>map(n -> n).orElse("-");
    }

    private static String signed(double feeling) {
        return String.format(Locale.ROOT, "%+.1f", feeling);
    }
}
