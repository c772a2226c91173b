package footpath.cli;

import footpath.server.Footpath;
import footpath.server.source.BotRulesBody;
import picocli.CommandLine.Command;

@Command(
        name = "show",
        description =
                "The sources of which nothing is flagged, and the texts by which programs are known beside the list.",
        footer = {"", "Example:", "  footpath bots show"})
final class BotsShowCommand extends Action {
    @Override
    void run() {
        try (Footpath footpath = open()) {
            print(BotRulesBody.of(footpath), this);
        }
    }

    static void print(BotRulesBody rules, Action action) {
        if (action.isJson()) {
            action.terminal().json(rules);
            return;
        }
        TextTable table = new TextTable("source", "rule");
        if (rules.off() != null) {
            rules.off().forEach(source -> table.row(source, "nothing is flagged"));
        }
        if (rules.patterns() != null) {
            rules.patterns()
                    .forEach((source, texts) ->
                            texts.forEach(text -> table.row(source, "calls itself “" + Terminal.safe(text) + "”")));
        }
        table.print(action.terminal());
    }
}
