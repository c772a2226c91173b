package footpath.cli;

import footpath.server.Footpath;
import footpath.server.LeftOut;
import footpath.server.map.Days;
import footpath.server.map.Landscape;
import footpath.server.map.LandscapeBody;
import footpath.server.map.LandscapeBody.HandOverBody;
import footpath.server.map.LandscapeBody.LandscapePlace;
import footpath.server.question.ShareBody;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "landscape",
        description = "All maps as they stand below each other: how many walk each, how many come to its end,"
                + " and how many go on to the next.",
        footer = {"", "Example:", "  footpath map landscape"})
final class MapLandscapeCommand extends Action {
    private static final String NONE = "–";

    @Option(names = "--from", paramLabel = "DAY", description = "first day counted (default: each map's)")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DAY", description = "first day no longer counted (default: each map's)")
    private @Nullable LocalDate to;

    @Mixin
    private PopulationOptions population = new PopulationOptions();

    @Override
    void run() {
        try (Footpath footpath = open()) {
            LandscapeBody landscape = new Landscape(footpath)
                    .measured(
                            new Days("--to", Optional.ofNullable(from), Optional.ofNullable(to)).whole("--from"),
                            population.population());
            if (isJson()) {
                terminal().json(landscape);
                return;
            }
            LeftOutNote.print(LeftOut.told(), terminal());
            print(landscape);
        }
    }

    private void print(LandscapeBody landscape) {
        if (landscape.roots().isEmpty()) {
            terminal()
                    .line("No maps yet; begin one with footpath map new MAP, or load one with footpath map load FILE.");
            return;
        }
        TextTable table = new TextTable("map", "level", ">enter", "who", ">reach its end", ">go on to the next");
        rows(table, landscape.roots(), landscape.handOvers(), "");
        table.print(terminal());
    }

    private static void rows(
            TextTable table, List<LandscapePlace> places, List<HandOverBody> handOvers, String indent) {
        for (LandscapePlace place : places) {
            table.row(
                    indent + place.title(),
                    place.level() == null ? NONE : place.level().replace('_', '-'),
                    place.entrants() == null ? NONE : Numbers.whole(place.entrants()),
                    place.many(),
                    percent(place.completed()),
                    handOvers.stream()
                            .filter(handOver -> handOver.from().equals(place.slug()))
                            .findFirst()
                            .map(handOver -> percent(handOver.passed()))
                            .orElse(""));
            rows(table, place.below(), handOvers, indent + "  ");
        }
    }

    private static String percent(@Nullable ShareBody share) {
        @Nullable Double of = share == null ? null : share.share();
        return of == null ? NONE : Numbers.percent(OptionalDouble.of(of));
    }
}
