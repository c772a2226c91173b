package footpath.cli;

import footpath.server.Footpath;
import footpath.server.person.Identities;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "decisions",
        description = "What was decided by hand about who is one person, the latest first.",
        footer = {"", "Example:", "  footpath person decisions"})
final class PersonDecisionsCommand extends Action {
    @Mixin
    private LimitOption limit = new LimitOption();

    @Mixin
    private ZoneOption zone = new ZoneOption();

    @Override
    void run() {
        int most = limit.limit();
        try (Footpath footpath = open()) {
            Identities.DecisionList list = new Identities(footpath).decisions(Long.MAX_VALUE, most, zone.zone());
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
