package footpath.cli;

import footpath.server.Footpath;
import footpath.server.consent.ConsentRulesBody;
import footpath.server.consent.PersonConsents;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "show",
        description = "The purposes there are; or what a person said of them, and what follows now.",
        footer = {"", "Example:", "  footpath consent show 712"})
final class ConsentShowCommand extends Action {
    @Parameters(arity = "0..1", paramLabel = "PERSON", description = "any identity of the person")
    private @Nullable String key;

    @Mixin
    private ZoneOption zone = new ZoneOption();

    @Override
    void run() {
        try (Footpath footpath = open()) {
            if (key == null) {
                print(ConsentRulesBody.of(footpath), this);
            } else {
                print(PersonConsents.of(footpath, key, zone.zone()), this);
            }
        }
    }

    static void print(ConsentRulesBody rules, Action action) {
        if (action.isJson()) {
            action.terminal().json(rules);
            return;
        }
        TextTable table = new TextTable("purpose", "basis", "if unknown", "standard", "categories");
        for (ConsentRulesBody.PurposeBody one :
                rules.purposes() == null ? List.<ConsentRulesBody.PurposeBody>of() : rules.purposes()) {
            boolean isStandard = one.name() != null && one.name().equals(rules.standard());
            table.row(
                    String.valueOf(one.name()),
                    String.valueOf(one.basis()),
                    String.valueOf(one.ifUnknown()),
                    isStandard ? "yes" : "",
                    one.categories() == null ? "" : String.join(", ", one.categories()));
        }
        table.print(action.terminal());
    }

    static void print(PersonConsents consents, Action action) {
        Terminal terminal = action.terminal();
        if (action.isJson()) {
            terminal.json(consents);
            return;
        }
        TextTable purposes = new TextTable("purpose", "counts now", "latest word", "since");
        consents.purposes()
                .forEach(one -> purposes.row(
                        one.purpose(),
                        one.allowed() ? "yes" : "no",
                        one.state() == null ? "" : one.state(),
                        one.since() == null ? "" : one.since()));
        purposes.print(terminal);
        terminal.line("");
        TextTable said = new TextTable("time", "identity", "source", "event", "said", "policy");
        consents.said()
                .forEach(one -> said.row(
                        one.time(),
                        Terminal.safe(one.identity()),
                        one.source(),
                        one.event() == null ? "" : Terminal.safe(one.event()),
                        Terminal.safe(one.words().toString()),
                        one.policy() == null ? "" : Terminal.safe(one.policy())));
        said.print(terminal);
    }
}
