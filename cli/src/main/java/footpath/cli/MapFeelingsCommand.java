package footpath.cli;

import footpath.maps.JourneyMap;
import footpath.maps.Lane;
import footpath.maps.Step;
import footpath.maps.history.StoredMap;
import footpath.maps.measure.MeasuredFeelings;
import footpath.maps.measure.MeasuredFeelings.FeltLane;
import footpath.maps.measure.MeasuredFeelings.FeltStep;
import footpath.maps.measure.StepStatus;
import footpath.server.Footpath;
import footpath.server.LeftOut;
import footpath.server.map.FeelingsBody;
import footpath.server.map.Maps;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "feelings",
        description = "How people felt at each step, by the answers the emotion curves of a map name.",
        footer = {"", "Example:", "  footpath map feelings campaign-to-loyal"})
final class MapFeelingsCommand extends Action {
    @Parameters(paramLabel = "MAP", description = "its name, as in `footpath map list`")
    private String slug;

    @Mixin
    private MeasureOptions asked = new MeasureOptions();

    @Mixin
    private PopulationOptions population = new PopulationOptions();

    @Override
    void run() {
        try (Footpath footpath = open()) {
            Maps maps = new Maps(footpath);
            StoredMap stored = asked.found(maps, slug);
            MeasuredFeelings felt = maps.feelings(stored, asked.choice(stored.map()), population.population());
            if (isJson()) {
                terminal().json(FeelingsBody.of(felt));
                return;
            }
            LeftOutNote.print(LeftOut.told(), terminal());
            print(stored.map(), felt);
        }
    }

    private void print(JourneyMap map, MeasuredFeelings felt) {
        if (felt.lanes().isEmpty()) {
            terminal()
                    .line("No emotion curve of the map " + map.slug()
                            + " names the answers it is observed by; add \"scores\" to one.");
            return;
        }
        felt.lanes().forEach(lane -> print(map, lane));
        terminal().line(felt.rule());
    }

    private void print(JourneyMap map, FeltLane felt) {
        String title = map.lanes().stream()
                .filter(lane -> lane.key().equals(felt.lane()))
                .findFirst()
                .map(Lane::title)
                .orElse(felt.lane());
        terminal()
                .line(Terminal.safe(
                        title + felt.persona().map(key -> ", of " + key).orElse("")));
        if (felt.reason().isPresent()) {
            terminal().line("  " + Terminal.safe(felt.reason().get()));
            terminal().line("");
            return;
        }
        TextTable table = new TextTable("step", ">felt", "95 %", ">n", ">believed", ">difference", "");
        felt.steps().forEach(step -> row(table, map, step));
        table.print(terminal());
        terminal()
                .line(felt.answers().map(Numbers::whole).orElse("hidden") + " answers on the way, "
                        + felt.outside().map(Numbers::whole).orElse("hidden") + " of them outside of the scale.");
        terminal().line("");
    }

    private static void row(TextTable table, JourneyMap map, FeltStep step) {
        table.row(
                map.step(step.step()).map(Step::title).orElse(step.step()),
                signed(step.mean()),
                step.low().isPresent() ? signed(step.low()) + " to " + signed(step.high()) : "-",
                step.n().map(Numbers::whole).orElse("hidden"),
                signed(step.believed()),
                signed(step.difference()),
                words(step));
    }

    private static String words(FeltStep step) {
        if (step.isBeyondChance()) {
            return "more than chance";
        }
        return step.status() == StepStatus.SMALL_N ? "few" : "";
    }

    private static String signed(Optional<Double> feeling) {
        return feeling.map(value -> String.format(Locale.ROOT, "%+.1f", value)).orElse("-");
    }
}
