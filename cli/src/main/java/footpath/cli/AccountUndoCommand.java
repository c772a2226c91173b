package footpath.cli;

import footpath.server.Footpath;
import footpath.server.account.AccountDecisionLine;
import footpath.server.account.Accounts;
import footpath.server.http.Times;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "undo",
        description = "Takes back a decision about who belongs to an account.",
        footer = {"", "Example:", "  footpath account undo 1"})
final class AccountUndoCommand extends Action {
    @Parameters(paramLabel = "DECISION", description = "its number, as footpath account decisions tells it")
    private long decision;

    @Option(names = "--reason", paramLabel = "TEXT", description = "why; may be left out")
    private String reason = "";

    @Override
    void run() {
        try (Footpath footpath = open()) {
            AccountDecisionLine undone = new Accounts(footpath).undo(decision, reason, Times.DEFAULT_ZONE);
            if (isJson()) {
                terminal().json(undone);
            } else {
                terminal().line("Decision " + decision + " is taken back, by decision " + undone.decision() + ".");
            }
        }
    }
}
