package footpath.cli;

import footpath.server.Fault;
import footpath.server.FaultCode;
import picocli.CommandLine.Option;

/// Which part of a list of persons is told.
final class PageOptions {
    @Option(names = "-n", paramLabel = "N", description = "how many persons (default: ${DEFAULT-VALUE})")
    private int limit = 10;

    @Option(names = "--offset", paramLabel = "N", description = "how many persons to pass over")
    private int offset;

    /// From 1 to 1,000.
    int limit() {
        Limits.require("-n", limit);
        return limit;
    }

    /// At least 0.
    int offset() {
        if (offset < 0) {
            throw new Fault(
                    FaultCode.INVALID_PARAMETER, "--offset", "is " + offset, "it must be a whole number from 0 on");
        }
        return offset;
    }
}
