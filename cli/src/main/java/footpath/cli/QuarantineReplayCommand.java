package footpath.cli;

import footpath.server.Fault;
import footpath.server.FaultCode;
import footpath.server.Footpath;
import footpath.server.http.Json;
import footpath.server.quarantine.Repair;
import footpath.server.quarantine.Replay;
import footpath.server.quarantine.ReplayedLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "replay",
        description = {
            "Reads calls again, repaired if you say how; each counts once, received when it was.",
            "Without ids, all calls that the options leave. A repair is a file of JSON, as"
                    + " {\"steps\": [{\"op\": \"move\", \"from\": \"user\", \"to\": \"user_id\"}]}."
        },
        footer = {"", "Example:", "  footpath quarantine replay --source web-shop --dry-run"})
final class QuarantineReplayCommand extends Action {
    @Mixin
    private final QuarantineOptions chosen = new QuarantineOptions();

    @Parameters(paramLabel = "ID", arity = "0..*", description = "as `footpath quarantine` tells it")
    private List<String> ids = new ArrayList<>();

    @Option(names = "--repair", paramLabel = "FILE", description = "what is changed before, as JSON")
    private @Nullable Path repair;

    @Option(names = "--dry-run", description = "only tell what would become of each call")
    private boolean dryRun;

    @Override
    void run() {
        if (!ids.isEmpty() && !chosen.isEmpty()) {
            throw new Fault(
                    FaultCode.INVALID_PARAMETER,
                    "footpath quarantine replay",
                    "says twice which calls",
                    "give either ids or options");
        }
        Repair.Written how = repair == null ? null : read(repair);
        try (Footpath footpath = open()) {
            Replay replay = new Replay(footpath);
            String after = null;
            do {
                Replay.Outcome outcome = replay.run(new Replay.Asked(
                        ids.isEmpty() ? null : ids,
                        ids.isEmpty() ? chosen.chosen() : null,
                        how,
                        dryRun,
                        after,
                        Replay.MOST));
                print(outcome);
                after = outcome.next();
            } while (after != null);
        }
    }

    private void print(Replay.Outcome outcome) {
        if (isJson()) {
            terminal().json(outcome);
            return;
        }
        TextTable table = new TextTable("id", "outcome", "event", "person", "reason");
        outcome.calls().forEach(line -> table.row(line.id(), line.outcome(), names(line), persons(line), reason(line)));
        if (!table.isEmpty()) {
            table.print(terminal());
        }
        terminal()
                .line(Numbers.whole(outcome.replayed()) + (outcome.dryRun() ? " would be replayed, " : " replayed, ")
                        + Numbers.whole(outcome.failed()) + " still cannot be understood, "
                        + Numbers.whole(outcome.replayedBefore()) + " were replayed before.");
    }

    private static String names(ReplayedLine line) {
        return String.join(
                ", ",
                line.events().stream()
                        .map(said -> said.name() == null ? "(traits)" : said.name())
                        .toList());
    }

    private static String persons(ReplayedLine line) {
        return String.join(
                ", ",
                line.events().stream()
                        .flatMap(said -> said.identities().values().stream())
                        .flatMap(List::stream)
                        .distinct()
                        .toList());
    }

    private static String reason(ReplayedLine line) {
        return line.reason() == null ? "" : line.reason().message();
    }

    private static Repair.Written read(Path file) {
        try {
            return Json.read(Files.readAllBytes(file), Repair.Written.class);
        } catch (IOException unreadable) {
            throw new Fault(
                            FaultCode.INVALID_INPUT,
                            file.toString(),
                            "cannot be read",
                            "name a file with a repair as JSON, see docs/how-to/mend-the-quarantine.md")
                    .because(unreadable);
        }
    }
}
