package footpath.cli;

import footpath.server.Footpath;
import footpath.server.person.Identities;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "decisions",
        description = "What was decided by hand about who is one person, the latest first.",
        footer = {"", "Example:", "  footpath person decisions"})
final class PersonDecisionsCommand extends Action {
    @Option(
            names = {"-n", "--limit"},
            paramLabel = "N",
            description = "how many (default: ${DEFAULT-VALUE})")
    private int limit = 20;

    @Mixin
    private ZoneOption zone = new ZoneOption();

    @Override
    void run() {
        Limits.require("--limit", limit);
        try (Footpath footpath = open()) {
            Identities.DecisionList list = new Identities(footpath).decisions(Long.MAX_VALUE, limit, zone.zone());
            if (isJson()) {
                terminal().json(list);
            } else {
                print(list);
            }
        }
    }

    private void print(Identities.DecisionList list) {
        TextTable table = new TextTable(">decision", "time", "what", "of", "reason", "taken back by");
        list.decisions()
                .forEach(one -> table.row(
                        one.decision(),
                        one.time(),
                        one.what() + (one.withdraws() == null ? "" : ", takes back " + one.withdraws()),
                        one.pairs().stream()
                                .map(pair -> String.join(" + ", pair))
                                .collect(Collectors.joining(", ")),
                        one.reason(),
                        one.withdrawnBy() == null ? "" : one.withdrawnBy()));
        if (table.isEmpty()) {
            terminal().line("Nothing was decided by hand.");
        } else {
            table.print(terminal());
        }
    }
}
