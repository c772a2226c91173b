package footpath.cli;

import footpath.server.Footpath;
import footpath.server.account.AccountDecisionLine;
import footpath.server.account.Accounts;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "decisions",
        description = "What was decided by hand about who belongs to an account, the latest first.",
        footer = {"", "Example:", "  footpath account decisions"})
final class AccountDecisionsCommand extends Action {
    @Parameters(
            paramLabel = "ACCOUNT",
            arity = "0..1",
            description = "only those about this one: kind and key, as household:smiths")
    private @Nullable String account;

    @Mixin
    private LimitOption limit = new LimitOption();

    @Mixin
    private ZoneOption zone = new ZoneOption();

    @Override
    void run() {
        int most = limit.limit();
        try (Footpath footpath = open()) {
            AccountDecisionLine.Page page = new Accounts(footpath)
                    .decisions(Optional.ofNullable(account).map(Accounts::named), Long.MAX_VALUE, most, zone.zone());
            if (isJson()) {
                terminal().json(page);
            } else {
                print(page);
            }
        }
    }

    private void print(AccountDecisionLine.Page page) {
        TextTable table = new TextTable(">decision", "time", "what", "person", "account", "reason", "counts");
        page.decisions()
                .forEach(one -> table.row(
                        one.decision(),
                        one.time(),
                        one.what() + (one.withdraws() == null ? "" : " of " + one.withdraws()),
                        one.person(),
                        one.kind() + ":" + one.account(),
                        one.reason(),
                        one.inForce() ? "yes" : "taken back"));
        if (table.isEmpty()) {
            terminal().line("Nothing was decided by hand.");
        } else {
            table.print(terminal());
        }
    }
}
