package footpath.cli;

import footpath.maps.DatePeriod;
import footpath.maps.JourneyMap;
import footpath.maps.measure.MeasureChoice;
import footpath.server.Fault;
import footpath.server.FaultCode;
import footpath.server.Footpath;
import footpath.server.map.AssertionsBody;
import footpath.server.map.AssertionsBody.ResultBody;
import footpath.server.map.Maps;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "test",
        description = {
            "Tells whether what a map asserts holds, as \"80 %% of those who sign up activate within 7 days\". Ends with 8 if",
            "something does not. What too few persons are behind is undecided."
        },
        footer = {"", "Example:", "  footpath map test campaign-to-loyal --from 2017-01-01"})
final class MapTestCommand extends Action {
    @Parameters(paramLabel = "MAP", description = "its name, as in `footpath map list`, or a file with a map as JSON")
    private String map;

    @Mixin
    private PeriodOptions period = new PeriodOptions();

    @Option(names = "--strict", description = "what is undecided fails, too")
    private boolean strict;

    @Option(
            names = "--junit",
            paramLabel = "FILE",
            description = "also write the results as JUnit XML, for a build server")
    private @Nullable Path junit;

    @Mixin
    private PopulationOptions population = new PopulationOptions();

    @Override
    void run() {
        AssertionsBody results = results();
        if (isJson()) {
            terminal().json(results);
        } else {
            print(results);
        }
        if (junit != null) {
            OutputFile.write(junit, JunitXml.of(results, strict));
        }
        long failing = results.failed() + (strict ? results.undecided() : 0);
        if (failing > 0) {
            throw new Fault(
                    FaultCode.CHECK_FAILED,
                    "map " + results.map(),
                    failing + " of " + results.results().size() + " assertions do not hold",
                    "see above; change what people go through, or what is asserted");
        }
    }

    private AssertionsBody results() {
        try (Footpath footpath = open()) {
            Maps maps = new Maps(footpath);
            Path file = Path.of(map);
            JourneyMap tested = Files.isRegularFile(file)
                    ? MapLoadCommand.read(file)
                    : maps.find(map).map();
            MeasureChoice choice = period.days().choice(tested, Optional.empty());
            DatePeriod tried = choice.period().orElse(tested.period());
            return AssertionsBody.of(tested.slug(), maps.test(tested, tried, population.population()));
        }
    }

    private void print(AssertionsBody results) {
        if (results.results().isEmpty()) {
            terminal().line("The map " + results.map() + " asserts nothing yet; add \"assertions\" to its document.");
            return;
        }
        TextTable table = new TextTable("verdict", "assertion", ">share", "95 % interval", ">n", "why");
        results.results()
                .forEach(result -> table.row(
                        result.verdict(),
                        result.title(),
                        percent(result.share()),
                        interval(result),
                        result.n(),
                        result.reason()));
        table.print(terminal());
    }

    private static String percent(@Nullable Double share) {
        return share == null ? "–" : Numbers.percent(OptionalDouble.of(share));
    }

    private static String interval(ResultBody result) {
        return result.low() == null || result.high() == null
                ? "–"
                : percent(result.low()) + " to " + percent(result.high());
    }
}
