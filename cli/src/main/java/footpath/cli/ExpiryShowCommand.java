package footpath.cli;

import footpath.server.Footpath;
import footpath.server.privacy.ExpiryBody;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

@Command(
        name = "show",
        description = "The rules as they are; what no rule names is kept for ever.",
        footer = {"", "Example:", "  footpath expiry show"})
final class ExpiryShowCommand extends Action {
    @Override
    void run() {
        try (Footpath footpath = open()) {
            print(ExpiryBody.of(footpath), this);
        }
    }

    static void print(ExpiryBody rules, Action action) {
        if (action.isJson()) {
            action.terminal().json(rules);
            return;
        }
        TextTable table = new TextTable("of", "name", ">days");
        rows(table, "event", rules.events());
        rows(table, "source", rules.sources());
        table.print(action.terminal());
    }

    private static void rows(TextTable table, String scope, @Nullable Map<String, Integer> days) {
        if (days != null) {
            days.forEach((name, count) -> table.row(scope, name, count));
        }
    }
}
