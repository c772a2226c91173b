package footpath.cli;

import footpath.analytics.Population;
import footpath.maps.DatePeriod;
import footpath.maps.compare.ComparedSide;
import footpath.maps.compare.MapComparison;
import footpath.maps.history.StoredMap;
import footpath.maps.measure.MeasureChoice;
import footpath.server.Footpath;
import footpath.server.http.Times;
import footpath.server.map.ComparisonBody;
import footpath.server.map.Days;
import footpath.server.map.Maps;
import footpath.server.map.Maps.AskedSide;
import footpath.server.map.OtherMap;
import java.time.LocalDate;
import java.util.Optional;
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
        ComparedTable.of(comparison, "base", "beside it").print(terminal);
        ComparedFeelingsTable.print(comparison, terminal);
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
}
