package footpath.cli;

import footpath.server.quarantine.Chosen;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What of the quarantine a command is about.
final class QuarantineOptions {
    @Option(names = "--kind", paramLabel = "KIND", description = "only calls, or only rows: call or row")
    private @Nullable String kind;

    @Option(names = "--source", paramLabel = "SOURCE", description = "only of this source")
    private @Nullable String source;

    @Option(names = "--reason", paramLabel = "TEXT", description = "only with this text in the reason")
    private @Nullable String reason;

    @Option(names = "--from", paramLabel = "TIME", description = "received then or later, as 2017-01-31 in UTC")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "TIME", description = "received before")
    private @Nullable String to;

    Chosen chosen() {
        return new Chosen(kind, source, reason, null, from, to, null);
    }

    boolean isEmpty() {
        return chosen().equals(Chosen.ALL);
    }
}
