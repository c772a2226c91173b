package footpath.cli;

import footpath.analytics.Population;
import footpath.analytics.Share;
import footpath.maps.DatePeriod;
import footpath.maps.compare.ComparedSide;
import footpath.maps.compare.ComparedStep;
import footpath.maps.compare.MapComparison;
import footpath.maps.compare.Verdict;
import footpath.maps.history.StoredMap;
import footpath.maps.measure.MeasureChoice;
import footpath.maps.measure.MeasuredStep;
import footpath.server.Footpath;
import footpath.server.http.Times;
import footpath.server.map.ComparisonBody;
import footpath.server.map.Days;
import footpath.server.map.Maps;
import footpath.server.map.Maps.AskedSide;
import footpath.server.map.OtherMap;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "compare",
        description = {
            "Two sides of a map side by side: personas, periods, revisions, moments of the data, or another map.",
            "What the other side does not say is as on this side; its persona then is everyone."
        },
        footer = {"", "Example:", "  footpath map compare campaign-to-loyal --persona families --other-persona couples"
        })
final class MapCompareCommand extends Action {
    private static final String NOW = "now";

    @Parameters(paramLabel = "MAP", description = "its name, as in `footpath map list`")
    private String slug;

    @Mixin
    private MeasureOptions asked = new MeasureOptions();

    @Mixin
    private PopulationOptions population = new PopulationOptions();

    @Option(
            names = "--other",
            paramLabel = "MAP",
            description = "another map, or a revision of one as shop@3 (default: this one)")
    private @Nullable String other;

    @Option(names = "--other-from", paramLabel = "DAY", description = "first day counted on the other side")
    private @Nullable LocalDate otherFrom;

    @Option(names = "--other-to", paramLabel = "DAY", description = "first day no longer counted on the other side")
    private @Nullable LocalDate otherTo;

    @Option(
            names = "--other-persona",
            paramLabel = "KEY",
            description = "persona of the other side (default: everyone)")
    private @Nullable String otherPersona;

    @Option(names = "--other-known-at", paramLabel = "TIME", description = "as known when on the other side, or now")
    private @Nullable String otherKnown;

    @Override
    void run() {
        try (Footpath footpath = open()) {
            Maps maps = new Maps(footpath);
            StoredMap stored = asked.found(maps, slug);
            AskedSide here = new AskedSide(stored, asked.choice(stored.map()), population.population());
            MapComparison comparison = maps.compare(here, otherSide(maps, here, asked.period(stored.map())));
            if (isJson()) {
                terminal().json(ComparisonBody.of(comparison));
            } else {
                print(comparison);
            }
        }
    }

    private AskedSide otherSide(Maps maps, AskedSide here, DatePeriod period) {
        StoredMap stored =
                other == null ? here.stored() : OtherMap.of("--other", other).in(maps, "--other");
        DatePeriod chosen =
                new Days("--other-to", Optional.ofNullable(otherFrom), Optional.ofNullable(otherTo)).within(period);
        return new AskedSide(
                stored,
                new MeasureChoice(Optional.of(chosen), Optional.ofNullable(otherPersona)),
                known(here.population()));
    }

    private Population known(Population here) {
        if (otherKnown == null) {
            return here;
        }
        Optional<String> text = Optional.of(otherKnown).filter(word -> !word.equals(NOW));
        return new Population(here.purpose(), here.bots(), Times.instant("--other-known-at", text, Times.DEFAULT_ZONE));
    }

    private void print(MapComparison comparison) {
        Terminal terminal = terminal();
        terminal.line(Terminal.safe(comparison.headline()));
        if (!comparison.detail().isEmpty()) {
            terminal.line(Terminal.safe(comparison.detail()));
        }
        terminal.line("");
        boolean isSwapped = comparison.isOtherBase();
        ComparedSide base = isSwapped ? comparison.other() : comparison.here();
        ComparedSide later = isSwapped ? comparison.here() : comparison.other();
        line("base", base);
        line("beside it", later);
        terminal.line("");
        TextTable table = new TextTable("step", ">base", ">n", ">beside it", ">n", ">points", "95 %", ">half took", "");
        for (ComparedStep step : comparison.steps()) {
            row(table, step, isSwapped ? step.other() : step.here(), isSwapped ? step.here() : step.other());
        }
        table.print(terminal);
        terminal.line("");
        terminal.line("Documents: " + comparison.document().words() + ".");
        terminal.line(MapComparison.METHOD);
    }

    private void line(String name, ComparedSide side) {
        String who = side.measured()
                .persona()
                .flatMap(side.map()::persona)
                .map(known -> known.title())
                .orElse("everyone");
        String known = side.knownAt()
                .map(time -> "  ·  as known on " + Times.text(time, Times.DEFAULT_ZONE))
                .orElse("");
        terminal()
                .line(Terminal.safe(name + ": " + side.map().title() + "  ·  revision "
                        + side.measured().revision() + "  ·  " + who + "  ·  "
                        + side.measured().period().from() + " to "
                        + side.measured().period().toExclusive().minusDays(1) + known));
    }

    private static void row(
            TextTable table, ComparedStep step, Optional<MeasuredStep> base, Optional<MeasuredStep> later) {
        Optional<Share> before = ComparedStep.reach(base);
        Optional<Share> after = ComparedStep.reach(later);
        table.row(
                step.title() + alone(base, later),
                before.map(MapCompareCommand::percent).orElse("-"),
                before.<Object>map(Share::n).orElse("-"),
                after.map(MapCompareCommand::percent).orElse("-"),
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

    private static String words(Verdict verdict) {
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
