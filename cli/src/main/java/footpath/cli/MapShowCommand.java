package footpath.cli;

import footpath.events.filter.EventMatcher;
import footpath.events.filter.FilterText;
import footpath.maps.Binding;
import footpath.maps.JourneyMap;
import footpath.maps.format.MapJson;
import footpath.maps.history.StoredMap;
import footpath.server.Footpath;
import footpath.server.map.Maps;
import java.util.OptionalDouble;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "show",
        description = "What a map says, and what its steps are bound to.",
        footer = {"", "Example:", "  footpath map show campaign-to-loyal"})
final class MapShowCommand extends Action {
    @Parameters(paramLabel = "MAP", description = "its name, as in `footpath map list`")
    private String slug;

    @Override
    void run() {
        try (Footpath footpath = open()) {
            StoredMap stored = new Maps(footpath).find(slug);
            if (isJson()) {
                terminal().line(MapJson.write(stored.map()).strip());
            } else {
                print(stored);
            }
        }
    }

    private void print(StoredMap stored) {
        JourneyMap map = stored.map();
        terminal().line(Terminal.safe(map.title()) + "  ·  revision " + stored.revision());
        terminal().line(Terminal.safe(map.question()));
        terminal().line("");
        TextTable table = new TextTable("stage", "step", "believed", "bound to");
        map.stages()
                .forEach(stage -> stage.steps()
                        .forEach(step -> table.row(
                                stage.title(),
                                step.title(),
                                step.believed()
                                        .flatMap(belief -> belief.reach())
                                        .map(reach -> Numbers.percent(OptionalDouble.of(reach)))
                                        .orElse("–"),
                                step.binding().map(MapShowCommand::text).orElse("nothing yet"))));
        table.print(terminal());
    }

    private static String text(Binding binding) {
        return FilterText.print(new EventMatcher(binding.events(), binding.where()))
                + binding.after().map(step -> ", after " + step).orElse("")
                + binding.within()
                        .map(span -> ", within " + Numbers.span((double) span.toSeconds()))
                        .orElse("");
    }
}
