package footpath.cli;

import footpath.maps.JourneyMap;
import footpath.server.Fault;
import footpath.server.FaultCode;
import footpath.server.Footpath;
import footpath.server.map.LintBody;
import footpath.server.map.LintBody.FindingBody;
import footpath.server.map.Maps;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "lint",
        description = {
            "Tells what is usually wrong with maps and is with this one: assumptions without evidence, a map that stands",
            "still, nothing after the purchase, pains without action, and smaller things. Ends with 8 if there are errors."
        },
        footer = {"", "Example:", "  footpath map lint campaign-to-loyal"})
final class MapLintCommand extends Action {
    @Parameters(paramLabel = "MAP", description = "its name, as in `footpath map list`, or a file with a map as JSON")
    private String map;

    @Option(names = "--strict", description = "warnings count as errors")
    private boolean strict;

    @Override
    void run() {
        LintBody found = LintBody.of(map(), Clock.systemUTC());
        if (isJson()) {
            terminal().json(found);
        } else {
            found.findings().forEach(this::tell);
            terminal()
                    .line(
                            found.findings().isEmpty()
                                    ? "Nothing is wrong with " + found.map() + "."
                                    : words(found.errors(), "error") + ", " + words(found.warnings(), "warning") + ", "
                                            + words(found.hints(), "hint") + ".");
        }
        long failing = found.errors() + (strict ? found.warnings() : 0);
        if (failing > 0) {
            throw new Fault(
                    FaultCode.CHECK_FAILED,
                    "map " + found.map(),
                    "has " + words(found.errors(), "error")
                            + (strict ? " and " + words(found.warnings(), "warning") : ""),
                    "mend what is listed, and check it again");
        }
    }

    private JourneyMap map() {
        Path file = Path.of(map);
        if (Files.isRegularFile(file)) {
            return MapLoadCommand.read(file);
        }
        try (Footpath footpath = open()) {
            return new Maps(footpath).find(map).map();
        }
    }

    private void tell(FindingBody finding) {
        String place = finding.kind().equals("map") ? "the map" : finding.kind() + " “" + finding.place() + "”";
        terminal()
                .line(finding.severity() + "  " + Terminal.safe(place + ": " + finding.problem()) + "  ["
                        + finding.rule() + "]");
        terminal().line("    " + Terminal.safe(finding.remedy()));
    }

    private static String words(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
