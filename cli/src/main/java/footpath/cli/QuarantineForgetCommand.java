package footpath.cli;

import footpath.server.Fault;
import footpath.server.FaultCode;
import footpath.server.Footpath;
import footpath.server.quarantine.Quarantine;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "forget",
        description = "Forgets calls or rows for good, by their ids or by what they have in common.",
        footer = {"", "Example:", "  footpath quarantine forget --reason \"user is missing\""})
final class QuarantineForgetCommand extends Action {
    @Mixin
    private final QuarantineOptions chosen = new QuarantineOptions();

    @Parameters(paramLabel = "ID", arity = "0..*", description = "as `footpath quarantine` tells it")
    private List<String> ids = new ArrayList<>();

    @Override
    void run() {
        if (ids.isEmpty() == chosen.isEmpty()) {
            throw new Fault(
                    FaultCode.INVALID_PARAMETER,
                    "footpath quarantine forget",
                    ids.isEmpty() ? "says not what to forget" : "says it twice",
                    "give either ids, or --kind, --source, --reason, --from or --to");
        }
        try (Footpath footpath = open()) {
            Quarantine quarantine = new Quarantine(footpath);
            long forgotten = 0;
            Quarantine.Forgotten last;
            do {
                last = ids.isEmpty() ? quarantine.forget(chosen.chosen()) : quarantine.forget(ids);
                forgotten += last.forgotten();
            } while (last.left() > 0);
            if (isJson()) {
                terminal().json(new Quarantine.Forgotten(forgotten, 0));
            } else {
                terminal().line("Forgot " + Numbers.whole(forgotten) + ".");
            }
        }
    }
}
