package footpath.cli;

import footpath.collect.bot.BotRules;
import footpath.server.Footpath;
import footpath.server.source.BotRulesBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "set",
        description = "Changes the rules of one source, or of all; what is in the log stays as it is.",
        footer = {"", "Example:", "  footpath bots set --pattern \"our monitor\""})
final class BotsSetCommand extends Action {
    @Option(names = "--source", paramLabel = "NAME", description = "of this source alone (default: of all)")
    private String source = BotRules.EVERY_SOURCE;

    @Option(names = "--off", description = "flag nothing of the source")
    private boolean isOff;

    @Option(names = "--on", description = "flag what there is of the source again")
    private boolean isOn;

    @Option(
            names = "--pattern",
            paramLabel = "TEXT",
            description = "a sender that calls itself so is a program; may be repeated")
    private List<String> patterns = new ArrayList<>();

    @Option(names = "--without", paramLabel = "TEXT", description = "take such a text away; may be repeated")
    private List<String> without = new ArrayList<>();

    @Override
    void run() {
        try (Footpath footpath = open()) {
            BotRulesBody now = BotRulesBody.of(footpath);
            TreeSet<String> off = new TreeSet<>(now.off() == null ? List.of() : now.off());
            if (isOff) {
                off.add(source);
            }
            if (isOn) {
                off.remove(source);
            }
            Map<String, List<String>> texts = new TreeMap<>(now.patterns() == null ? Map.of() : now.patterns());
            TreeSet<String> own = new TreeSet<>(texts.getOrDefault(source, List.of()));
            own.addAll(patterns);
            without.forEach(own::remove);
            texts.put(source, List.copyOf(own));
            BotsShowCommand.print(new BotRulesBody(List.copyOf(off), texts).save(footpath), this);
        }
    }
}
