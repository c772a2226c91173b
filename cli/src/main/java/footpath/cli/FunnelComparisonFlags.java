package footpath.cli;

import footpath.analytics.Scope;
import footpath.server.http.Times;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// In what the funnel that is compared with differs.
final class FunnelComparisonFlags {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--compare-segment",
            paramLabel = "CONDITION",
            description =
                    "compare with the persons whose traits fulfil it, or with those of a saved segment, as saved:NAME")
    private @Nullable String segment;

    @Option(names = "--compare-from", paramLabel = "DAY", description = "compare with a period: its first day")
    private @Nullable LocalDate from;

    @Option(names = "--compare-to", paramLabel = "DAY", description = "first day no longer in that period")
    private @Nullable LocalDate to;

    /// The scope of the others; empty if nothing is compared.
    Optional<Scope> others(Scope own) {
        boolean sameDays = from == null && to == null;
        if (sameDays && segment == null) {
            return Optional.empty();
        }
        return Optional.of(new Scope(
                sameDays ? own.period() : Times.period(Optional.ofNullable(from), Optional.ofNullable(to), own.zone()),
                segment == null ? own.segment() : SegmentOption.read(segment, command),
                own.zone(),
                own.subject(),
                own.population()));
    }
}
