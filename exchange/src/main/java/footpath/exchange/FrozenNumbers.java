package footpath.exchange;

import footpath.analytics.Share;
import footpath.maps.measure.MeasuredMap;
import footpath.maps.measure.MeasuredStep;
import footpath.maps.measure.StepStatus;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/// The numbers of a measured map as they go out with it: frozen, with period, n and the time they were asked. They
/// never come back in as beliefs.
public final class FrozenNumbers {
    /// In place of a lane type, so that no reader takes numbers for cards.
    public static final String LANE_TYPE = "measured";

    /// What the columns of [#table] are.
    public static final List<String> COLUMNS = List.of(
            "step",
            "status",
            "reached",
            "of",
            "share",
            "95 % low",
            "95 % high",
            "half by, seconds",
            "90 % by, seconds",
            "believed share",
            "last seen");

    private FrozenNumbers() {}

    /// Who was counted, when, and when it was asked, in a sentence.
    public static String told(MeasuredMap measured) {
        String who = measured.entrants().map(n -> n + " entered").orElse("few entered");
        String through = measured.dataThrough()
                .map(time -> "; data through " + time(time))
                .orElse("");
        String persona = measured.persona().map(key -> "; persona " + key).orElse("");
        return "Measured " + time(measured.measuredAt()) + ": " + who + " from "
                + measured.period().from() + " to "
                + measured.period().toExclusive().minusDays(1) + " (" + measured.zone() + ")" + persona + through
                + "; revision " + measured.revision() + ". " + measured.rule();
    }

    /// A line for each step, as [#COLUMNS] tell.
    public static List<List<String>> table(MeasuredMap measured) {
        return measured.steps().stream().map(FrozenNumbers::row).toList();
    }

    /// Rows for a matrix: a title, [#LANE_TYPE], then a cell for each step.
    public static List<List<String>> lanes(MeasuredMap measured) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(told(measured), LANE_TYPE));
        rows.add(lane("Reached", measured, step -> share(step, share -> share.n() + " of " + share.of())));
        rows.add(lane("Share", measured, step -> share(step, share -> percent(share.share()))));
        rows.add(lane(
                "95 % interval",
                measured, step -> share(step, share -> percent(share.low()) + " to " + percent(share.high()))));
        rows.add(lane(
                "Half by",
                measured,
                step -> median(step).map(FrozenNumbers::length).orElse("")));
        rows.add(lane("Status", measured, FrozenNumbers::status));
        return rows;
    }

    /// The rows of a matrix in words, for comments: `Pay by card: 120 of 480 (25.0 %, 95 % 21.3 % to 29.1 %)`.
    public static List<String> lines(MeasuredMap measured) {
        List<String> lines = new ArrayList<>(List.of(told(measured)));
        for (MeasuredStep step : measured.steps()) {
            String numbers = share(
                    step,
                    share -> share.n() + " of " + share.of() + " (" + percent(share.share()) + ", 95 % "
                            + percent(share.low()) + " to " + percent(share.high()) + ")");
            lines.add(step.title() + ": " + (numbers.isEmpty() ? status(step) : numbers));
        }
        return lines;
    }

    private static List<String> row(MeasuredStep step) {
        return List.of(
                step.title(),
                status(step),
                share(step, share -> String.valueOf(share.n())),
                share(step, share -> String.valueOf(share.of())),
                share(step, share -> decimal(share.share())),
                share(step, share -> decimal(share.low())),
                share(step, share -> decimal(share.high())),
                median(step)
                        .map(seconds -> String.format(Locale.ROOT, "%.0f", seconds))
                        .orElse(""),
                step.observed()
                        .flatMap(MeasuredStep.Observed::time)
                        .map(time -> String.format(
                                Locale.ROOT, "%.0f", time.durations().p90Seconds()))
                        .orElse(""),
                step.believed()
                        .flatMap(belief -> belief.reach())
                        .map(String::valueOf)
                        .orElse(""),
                step.observed()
                        .flatMap(MeasuredStep.Observed::lastSeen)
                        .map(FrozenNumbers::time)
                        .orElse(""));
    }

    private static List<String> lane(String title, MeasuredMap measured, Function<MeasuredStep, String> cell) {
        List<String> row = new ArrayList<>(List.of(title, LANE_TYPE));
        measured.steps().stream().map(cell).forEach(row::add);
        return row;
    }

    private static String share(MeasuredStep step, Function<Share, String> text) {
        return step.observed()
                .flatMap(MeasuredStep.Observed::reach)
                .filter(share -> share.of() > 0)
                .map(text)
                .orElse(step.status() == StepStatus.HIDDEN ? "hidden" : "");
    }

    private static Optional<Double> median(MeasuredStep step) {
        return step.observed()
                .flatMap(MeasuredStep.Observed::time)
                .map(time -> time.durations().medianSeconds());
    }

    private static String status(MeasuredStep step) {
        return step.status().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                + step.reason().map(reason -> ": " + reason).orElse("");
    }

    private static String percent(OptionalDouble share) {
        return share.isEmpty() ? "" : String.format(Locale.ROOT, "%.1f %%", share.getAsDouble() * 100);
    }

    private static String decimal(OptionalDouble share) {
        return share.isEmpty() ? "" : String.format(Locale.ROOT, "%.4f", share.getAsDouble());
    }

    private static String length(double seconds) {
        if (seconds >= 2 * 86_400) {
            return String.format(Locale.ROOT, "%.1f d", seconds / 86_400);
        }
        return seconds >= 2 * 3_600
                ? String.format(Locale.ROOT, "%.1f h", seconds / 3_600)
                : String.format(Locale.ROOT, "%.0f min", seconds / 60);
    }

    private static String time(Instant time) {
        return DateTimeFormatter.ISO_INSTANT.format(
                time.truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC));
    }
}
