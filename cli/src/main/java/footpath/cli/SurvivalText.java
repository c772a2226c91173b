package footpath.cli;

import footpath.server.question.SurvivalBody;
import java.util.Locale;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// Tells people how long something takes.
final class SurvivalText {
    private final Terminal terminal;

    SurvivalText(Terminal terminal) {
        this.terminal = terminal;
    }

    void print(SurvivalBody survival) {
        TextTable table = new TextTable(">after", ">still watched", ">had it", ">still without", ">95 % interval");
        for (SurvivalBody.Point point : survival.points()) {
            table.row(
                    Numbers.span(point.seconds()),
                    point.atRisk(),
                    point.events(),
                    Numbers.percent(OptionalDouble.of(point.survival())),
                    interval(point.low(), point.high()));
        }
        table.print(terminal);
        terminal.line("");
        terminal.line(Numbers.whole(survival.events()) + " of " + Numbers.whole(survival.entrants()) + " had it. "
                + (survival.medianSeconds() == null
                        ? "More than half are without it to the end: there is no median."
                        : "Half have it within " + Numbers.span(survival.medianSeconds()) + ", by the estimate."));
        terminal.line("");
        AnswerText.ending(terminal, survival.rule(), survival.tookMillis());
    }

    private static String interval(@Nullable Double low, @Nullable Double high) {
        return low == null || high == null ? "–" : String.format(Locale.ROOT, "%.1f to %.1f %%", 100 * low, 100 * high);
    }
}
