package footpath.cli;

import footpath.analytics.Population;
import footpath.events.log.BotScope;
import footpath.server.Fault;
import footpath.server.FaultCode;
import footpath.server.http.Times;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/// Who may be looked at.
final class PopulationOptions {
    @Option(
            names = "--purpose",
            paramLabel = "PURPOSE",
            description = "only persons who allow this purpose now (default: the standard purpose, if there is one)")
    private @Nullable String purpose;

    @Option(
            names = "--bots",
            paramLabel = "WORD",
            description = "exclude, include or only: events flagged as those of programs, or as told twice"
                    + " (default: exclude)")
    private @Nullable String bots;

    @Option(
            names = "--known-at",
            paramLabel = "TIME",
            description = "only what had arrived by then, and who was one person as known then")
    private @Nullable String known;

    Population population() {
        return new Population(
                Optional.ofNullable(purpose),
                scope(),
                Times.instant("--known-at", Optional.ofNullable(known), Times.DEFAULT_ZONE));
    }

    private BotScope scope() {
        return Arrays.stream(BotScope.values())
                .filter(scope -> scope.word().equals(bots == null ? BotScope.EXCLUDE.word() : bots))
                .findFirst()
                .orElseThrow(() -> new Fault(
                        FaultCode.INVALID_PARAMETER,
                        "--bots",
                        "is \"" + bots + "\"",
                        "it must be one of exclude, include, only"));
    }

    /// What is given here in place of what a question says.
    ObjectNode in(ObjectNode question) {
        if (purpose != null) {
            question.put("purpose", purpose);
        }
        if (bots != null) {
            question.put("bots", bots);
        }
        return known == null ? question : question.put("knownAt", known);
    }
}
