package footpath.cli;

import footpath.server.Footpath;
import footpath.server.consent.ConsentRulesBody;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "standard",
        description = "Sets the purpose of all questions that name none; without one, everyone counts in those again.",
        footer = {"", "Example:", "  footpath consent standard"})
final class ConsentStandardCommand extends Action {
    @Parameters(arity = "0..1", paramLabel = "PURPOSE", description = "one that is declared")
    private @Nullable String name;

    @Override
    void run() {
        try (Footpath footpath = open()) {
            ConsentRulesBody now = ConsentRulesBody.of(footpath);
            ConsentShowCommand.print(new ConsentRulesBody(now.purposes(), name).save(footpath), this);
        }
    }
}
