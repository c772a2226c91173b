package footpath.cli;

import footpath.server.Footpath;
import footpath.server.account.AccountDecisionLine;
import footpath.server.account.Accounts;
import footpath.server.http.Times;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// A command that decides whether a person belongs to an account.
abstract class AccountMemberCommand extends Action {
    private final boolean isMember;
    private final String means;

    @Parameters(paramLabel = "ACCOUNT", description = "kind and key, as household:smiths")
    private String account;

    @Parameters(paramLabel = "PERSON", description = "an identity of the person")
    private String person;

    @Option(names = "--reason", paramLabel = "TEXT", description = "why; may be left out")
    private String reason = "";

    /// @param means what the person does from then on, before the account
    AccountMemberCommand(boolean isMember, String means) {
        this.isMember = isMember;
        this.means = means;
    }

    @Override
    final void run() {
        try (Footpath footpath = open()) {
            AccountDecisionLine decision = new Accounts(footpath)
                    .decide(Accounts.named(account), person, isMember, reason, Times.DEFAULT_ZONE);
            if (isJson()) {
                terminal().json(decision);
            } else {
                terminal()
                        .line(decision.person() + " " + means + " " + decision.kind() + ":" + decision.account()
                                + ", by decision " + decision.decision() + "; footpath account undo "
                                + decision.decision() + " takes it back.");
            }
        }
    }
}
