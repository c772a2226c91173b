package footpath.cli;

import footpath.analytics.funnel.FunnelList;
import footpath.server.Fault;
import footpath.server.FaultCode;
import footpath.server.http.Times;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/// Which persons behind a funnel are wanted in place of its numbers.
final class FunnelPersonFlags {
    @ArgGroup
    private Which which = new Which();

    @Option(
            names = "--session",
            paramLabel = "TIME",
            description = "which session to explain: when it begins, with --subject session")
    private @Nullable String session;

    @Option(names = "--csv", description = "all of them, as comma-separated values with times as text")
    private boolean csv;

    @Option(
            names = {"-n", "--limit"},
            paramLabel = "N",
            description = "how many persons (default: ${DEFAULT-VALUE})")
    private int limit = 20;

    /// At most one of these.
    static final class Which {
        @Option(
                names = "--persons",
                paramLabel = "STEP",
                description = "list the persons who reached a step, by number")
        private @Nullable Integer reached;

        @Option(
                names = "--entered",
                paramLabel = "STEP",
                description = "list those who entered at it, with --begin open")
        private @Nullable Integer entered;

        @Option(names = "--dropped", paramLabel = "STEP", description = "list those who reached it and went no further")
        private @Nullable Integer dropped;

        @Option(names = "--explain", paramLabel = "PERSON", description = "say why a person is in or out")
        private @Nullable String explained;
    }

    Optional<FunnelList> list() {
        if (which.reached != null) {
            return Optional.of(new FunnelList.Reached(which.reached));
        }
        if (which.entered != null) {
            return Optional.of(new FunnelList.EnteredAt(which.entered));
        }
        return Optional.ofNullable(which.dropped).map(FunnelList.DroppedAfter::new);
    }

    /// The key of the person to explain.
    Optional<String> explained() {
        return Optional.ofNullable(which.explained);
    }

    /// When the session to explain begins.
    Optional<Instant> session() {
        return Times.instant("--session", Optional.ofNullable(session), Times.DEFAULT_ZONE);
    }

    /// Refuses words that would change nothing.
    void requireSense(boolean compares) {
        if (csv && list().isEmpty()) {
            throw wrong("--csv", "lists persons", "say which with --persons, --entered or --dropped");
        }
        if (session != null && explained().isEmpty()) {
            throw wrong("--session", "says which session to explain", "say of whom with --explain");
        }
        if (compares && (list().isPresent() || explained().isPresent())) {
            throw wrong("--compare", "has no meaning for lists and for one person", "leave it out");
        }
    }

    private static Fault wrong(String option, String problem, String remedy) {
        return new Fault(FaultCode.INVALID_PARAMETER, option, problem, remedy);
    }

    boolean isCsv() {
        return csv;
    }

    int limit() {
        return limit;
    }
}
