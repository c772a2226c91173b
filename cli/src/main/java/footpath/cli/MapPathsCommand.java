package footpath.cli;

import footpath.analytics.Share;
import footpath.maps.JourneyMap;
import footpath.maps.Step;
import footpath.maps.history.StoredMap;
import footpath.maps.measure.WalkedPaths;
import footpath.maps.measure.WalkedPaths.PathShare;
import footpath.maps.measure.WalkedPaths.Way;
import footpath.server.Footpath;
import footpath.server.LeftOut;
import footpath.server.map.Maps;
import footpath.server.map.PathsBody;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "paths",
        description = "The paths of a map beside the ways people walk.",
        footer = {"", "Example:", "  footpath map paths campaign-to-loyal --limit 5"})
final class MapPathsCommand extends Action {
    @Parameters(paramLabel = "MAP", description = "its name, as in `footpath map list`")
    private String slug;

    @Mixin
    private MeasureOptions asked = new MeasureOptions();

    @Mixin
    private PopulationOptions population = new PopulationOptions();

    @Mixin
    private LimitOption limit = new LimitOption();

    @Override
    void run() {
        try (Footpath footpath = open()) {
            Maps maps = new Maps(footpath);
            StoredMap stored = asked.found(maps, slug);
            WalkedPaths walked = maps.paths(stored, asked.choice(stored.map()), limit.limit(), population.population());
            if (isJson()) {
                terminal().json(PathsBody.of(walked));
                return;
            }
            LeftOutNote.print(LeftOut.told(), terminal());
            print(stored.map(), walked);
        }
    }

    private void print(JourneyMap map, WalkedPaths walked) {
        if (walked.paths().isEmpty()) {
            terminal().line("The map has no paths.");
        } else {
            TextTable paths = new TextTable("path", "kind", ">wholly", ">in order", "steps");
            walked.paths().forEach(share -> row(paths, map, share));
            paths.print(terminal());
        }
        terminal().line("");
        TextTable ways = new TextTable(">" + map.subject().many(), ">share", "path", "way walked");
        for (Way way : walked.ways()) {
            ways.row(way.n().n(), percent(way.n()), way.path().orElse("unplanned"), titles(map, way.steps()));
        }
        ways.print(terminal());
        terminal().line("");
        terminal().line(walked.ways().size() + " of " + Numbers.whole(walked.wayCount()) + " ways. " + walked.rule());
    }

    private static void row(TextTable table, JourneyMap map, PathShare share) {
        table.row(
                share.path().title(),
                share.path().kind().name().toLowerCase(Locale.ROOT),
                share.whole().map(MapPathsCommand::percent).orElse("-"),
                share.inOrder().map(MapPathsCommand::percent).orElse("-"),
                titles(map, share.path().steps())
                        + share.reason().map(reason -> " (" + reason + ")").orElse(""));
    }

    private static String titles(JourneyMap map, List<String> steps) {
        return steps.stream()
                .map(key -> map.step(key).map(Step::title).orElse(key))
                .collect(Collectors.joining(" → "));
    }

    private static String percent(Share share) {
        return share.share().isEmpty()
                ? "-"
                : String.format(Locale.ROOT, "%.1f %%", 100 * share.share().getAsDouble());
    }
}
