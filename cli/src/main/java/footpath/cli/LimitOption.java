package footpath.cli;

import picocli.CommandLine.Option;

/// How many lines to print.
final class LimitOption {
    @Option(
            names = {"-n", "--limit"},
            paramLabel = "N",
            description = "how many (default: ${DEFAULT-VALUE})")
    private int limit = 20;

    /// @throws footpath.server.Fault `INVALID_PARAMETER` if there are never so many, or none
    int limit() {
        Limits.require("--limit", limit);
        return limit;
    }
}
