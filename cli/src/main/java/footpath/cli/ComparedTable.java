package footpath.cli;

import footpath.analytics.Share;
import footpath.maps.compare.ComparedStep;
import footpath.maps.compare.MapComparison;
import footpath.maps.compare.Verdict;
import footpath.maps.measure.MeasuredStep;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/// The steps of two measured maps, with what differs.
final class ComparedTable {
    private ComparedTable() {}

    /// @param base  what the side is called that differences are taken from
    /// @param later what the other side is called
    static TextTable of(MapComparison comparison, String base, String later) {
        boolean isSwapped = comparison.isOtherBase();
        TextTable table =
                new TextTable("step", ">" + base, ">n", ">" + later, ">n", ">points", "95 %", ">half took", "");
        for (ComparedStep step : comparison.steps()) {
            row(table, step, isSwapped ? step.other() : step.here(), isSwapped ? step.here() : step.other());
        }
        return table;
    }

    private static void row(
            TextTable table, ComparedStep step, Optional<MeasuredStep> base, Optional<MeasuredStep> later) {
        Optional<Share> before = ComparedStep.reach(base);
        Optional<Share> after = ComparedStep.reach(later);
        table.row(
                step.title() + alone(base, later),
                before.map(ComparedTable::percent).orElse("-"),
                before.<Object>map(Share::n).orElse("-"),
                after.map(ComparedTable::percent).orElse("-"),
                after.<Object>map(Share::n).orElse("-"),
                step.points().isPresent() ? signed(step.points().getAsDouble()) : "-",
                step.reaches()
                        .map(gap -> signed(100 * gap.low().orElse(0)) + " to "
                                + signed(100 * gap.high().orElse(0)))
                        .orElse("-"),
                step.seconds().isPresent() ? longer(step.seconds()) : "-",
                words(step.verdict()));
    }

    private static String alone(Optional<MeasuredStep> base, Optional<MeasuredStep> later) {
        if (base.isEmpty()) {
            return " (added)";
        }
        return later.isEmpty() ? " (gone)" : "";
    }

    static String words(Verdict verdict) {
        return switch (verdict) {
            case MORE_THAN_CHANCE -> "more than chance";
            case MAY_BE_CHANCE -> "may be chance";
            case ENTRY -> "entry";
            case NOT_TESTED, NOTHING_TO_COMPARE -> "";
        };
    }

    private static String percent(Share share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share.share().orElse(0));
    }

    private static String signed(double points) {
        return String.format(Locale.ROOT, "%+.1f", points);
    }

    private static String longer(OptionalDouble seconds) {
        return String.format(Locale.ROOT, "%+.1f d", seconds.getAsDouble() / 86_400);
    }
}
