package footpath.cli;

import footpath.server.Fault;
import footpath.server.FaultCode;
import footpath.server.Footpath;
import footpath.server.privacy.ExpiryBody;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "set",
        description = "Changes rules; others stay. Removes nothing yet.",
        footer = {"", "Example:", "  footpath expiry set --event \"Page viewed=90d\" --source web=365d"})
final class ExpirySetCommand extends Action {
    @Option(
            names = "--event",
            paramLabel = "NAME=DAYS",
            description = "keep events of a name for so many days, as 90d; 0d for ever")
    private Map<String, String> events = new TreeMap<>();

    @Option(
            names = "--source",
            paramLabel = "NAME=DAYS",
            description = "keep all of a source for so many days; 0d for ever")
    private Map<String, String> sources = new TreeMap<>();

    @Override
    void run() {
        try (Footpath footpath = open()) {
            ExpiryBody now = ExpiryBody.of(footpath);
            ExpiryBody wanted = new ExpiryBody(changed(now.events(), events), changed(now.sources(), sources));
            ExpiryShowCommand.print(wanted.save(footpath), this);
        }
    }

    private static Map<String, Integer> changed(@Nullable Map<String, Integer> now, Map<String, String> changes) {
        Map<String, Integer> changed = new TreeMap<>(now == null ? Map.of() : now);
        changes.forEach((name, text) -> {
            int days = days(name, text);
            if (days == 0) {
                changed.remove(name);
            } else {
                changed.put(name, days);
            }
        });
        return changed;
    }

    private static int days(String name, String text) {
        if (!text.matches("[0-9]{1,5}d")) {
            throw new Fault(
                    FaultCode.INVALID_PARAMETER,
                    "\"" + name + "\"",
                    "is to be kept for \"" + text + "\"",
                    "give a whole number of days, as 90d");
        }
        return Integer.parseInt(text.substring(0, text.length() - 1));
    }
}
