package footpath.cli;

import footpath.server.Footpath;
import footpath.server.account.AccountLine;
import footpath.server.account.Accounts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "list",
        description = "Accounts whose key or name contains a text, or all.",
        footer = {"", "Example:", "  footpath account list smith --kind household"})
final class AccountListCommand extends Action {
    @Parameters(paramLabel = "TEXT", arity = "0..1", description = "part of the key or name, in any letter case")
    private String text = "";

    @Option(names = "--kind", paramLabel = "KIND", description = "only accounts of this kind, as household")
    private String kind = "";

    @Mixin
    private LimitOption limit = new LimitOption();

    @Mixin
    private PurposeOption purpose = new PurposeOption();

    @Mixin
    private ZoneOption zone = new ZoneOption();

    @Override
    void run() {
        int most = limit.limit();
        try (Footpath footpath = open()) {
            AccountLine.Found found = new Accounts(footpath).find(text, kind, purpose.purpose(), 0, most, zone.zone());
            if (isJson()) {
                terminal().json(found);
            } else {
                print(found);
            }
        }
    }

    private void print(AccountLine.Found found) {
        LeftOutNote.print(found.population(), terminal());
        TextTable table = new TextTable("account", "name", ">members", ">events", "first seen", "last seen");
        found.accounts()
                .forEach(one -> table.row(
                        one.kind() + ":" + one.account(),
                        PersonText.orDash(one.name()),
                        one.members(),
                        one.events(),
                        PersonText.orDash(one.firstSeen()),
                        PersonText.orDash(one.lastSeen())));
        table.print(terminal());
        terminal().line("");
        terminal().line(Numbers.whole(found.accounts().size()) + " of " + Numbers.whole(found.total()));
    }
}
