package footpath.cli;

import footpath.server.Fault;
import footpath.server.FaultCode;

/// How many lines a command may be asked for.
final class Limits {
    private static final int MOST = 1_000;

    private Limits() {}

    static void require(String option, int limit) {
        if (limit < 1 || limit > MOST) {
            throw new Fault(
                    FaultCode.INVALID_PARAMETER, option, "is " + limit, "it must be a whole number from 1 to " + MOST);
        }
    }
}
