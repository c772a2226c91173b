package footpath.cli;

import footpath.server.Footpath;
import footpath.server.signature.MapSignatures;
import footpath.server.signature.SignOffBody;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "withdraw",
        description = "Withdraws a signature of a map. It stays in the list, marked as withdrawn.",
        footer = {"", "Example:", "  footpath map withdraw campaign-to-loyal 1 --as \"Head of CX\""})
final class MapWithdrawCommand extends Action {
    @Parameters(index = "0", paramLabel = "MAP", description = "its name, as in `footpath map list`")
    private String slug;

    @Parameters(
            index = "1",
            paramLabel = "N",
            description = "number of the signature, as in `footpath map signatures MAP`")
    private int number;

    @Option(names = "--as", paramLabel = "NAME", required = true, description = "who takes it back")
    private String by;

    @Option(names = "--why", paramLabel = "TEXT", description = "what for")
    private @Nullable String why;

    @Override
    void run() {
        try (Footpath footpath = open()) {
            SignOffBody body = SignOffBody.of(new MapSignatures(footpath).withdraw(slug, number, by, why));
            if (isJson()) {
                terminal().json(body);
            } else {
                terminal().line("Withdrew signature " + number + " of " + body.map() + ".");
                terminal().line("The map as a whole: " + Terminal.safe(body.words()));
            }
        }
    }
}
