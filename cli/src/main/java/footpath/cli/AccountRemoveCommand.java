package footpath.cli;

import footpath.server.Footpath;
import footpath.server.account.AccountDecisionLine;
import footpath.server.account.Accounts;
import footpath.server.http.Times;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "remove",
        description = "Has a person belong to an account no more, whatever calls say.",
        footer = {"", "Example:", "  footpath account remove household:smiths 712 --reason \"moved out\""})
final class AccountRemoveCommand extends Action {
    @Parameters(paramLabel = "ACCOUNT", description = "kind and key, as household:smiths")
    private String account;

    @Parameters(paramLabel = "PERSON", description = "an identity of the person")
    private String person;

    @Option(names = "--reason", paramLabel = "TEXT", description = "why; may be left out")
    private String reason = "";

    @Override
    void run() {
        try (Footpath footpath = open()) {
            AccountDecisionLine decision =
                    new Accounts(footpath).decide(Accounts.named(account), person, false, reason, Times.DEFAULT_ZONE);
            if (isJson()) {
                terminal().json(decision);
            } else {
                terminal()
                        .line(decision.person() + " belongs no more to " + decision.kind() + ":" + decision.account()
                                + ", by decision " + decision.decision() + "; footpath account undo "
                                + decision.decision()
                                + " takes it back.");
            }
        }
    }
}
