package footpath.cli;

import footpath.server.Footpath;
import footpath.server.account.AccountBody;
import footpath.server.account.Accounts;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "show",
        description = "One account: traits, members, and the timeline of them all, newest first.",
        footer = {"", "Example:", "  footpath account show household:smiths -n 10"})
final class AccountShowCommand extends Action {
    @Parameters(paramLabel = "ACCOUNT", description = "kind and key, as household:smiths")
    private String account;

    @Option(
            names = {"-n", "--limit"},
            paramLabel = "N",
            description = "how many events (default: ${DEFAULT-VALUE})")
    private int limit = 20;

    @Mixin
    private PurposeOption purpose = new PurposeOption();

    @Mixin
    private ZoneOption zone = new ZoneOption();

    @Override
    void run() {
        Limits.require("--limit", limit);
        try (Footpath footpath = open()) {
            AccountBody shown = new Accounts(footpath)
                    .show(Accounts.named(account), purpose.purpose(), limit, Optional.empty(), zone.zone());
            if (isJson()) {
                terminal().json(shown);
            } else {
                print(shown);
            }
        }
    }

    private void print(AccountBody shown) {
        LeftOutNote.print(shown.population(), terminal());
        TextTable facts = new TextTable("account", shown.kind() + ":" + shown.account());
        shown.traits().forEach(facts::row);
        facts.row("members", shown.memberCount());
        facts.row("events", shown.eventCount());
        if (shown.flaggedCount() > 0) {
            facts.row("flagged", FlagText.more(shown.flaggedCount()));
        }
        facts.row("first seen", PersonText.orDash(shown.firstSeen()));
        facts.row("last seen", PersonText.orDash(shown.lastSeen()));
        facts.print(terminal());
        terminal().line("");
        TextTable members = new TextTable("member", "since", ">events", "by");
        shown.members()
                .forEach(one -> members.row(
                        one.person(),
                        one.since(),
                        one.events(),
                        String.join(", ", one.sources())
                                + (one.byHand() ? (one.sources().isEmpty() ? "" : ", ") + "hand" : "")));
        members.print(terminal());
        terminal().line("");
        TextTable events = new TextTable("time", "person", "event", "channel", "properties");
        shown.events()
                .forEach(event -> events.row(
                        event.time(),
                        event.person(),
                        FlagText.name(event),
                        event.channel(),
                        EventCommand.properties(event)));
        events.print(terminal());
    }
}
