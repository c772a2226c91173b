package footpath.cli;

import footpath.server.Footpath;
import footpath.server.signature.MapSignatures;
import footpath.server.signature.SignOffBody;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "sign",
        description = {
            "Signs a revision of a map, or of one of its stages. Who the map names as its approver signs it off; everybody else",
            "signs as a reader. Nothing of the map is changed by it."
        },
        footer = {
            "",
            "Example:",
            "  footpath map sign campaign-to-loyal --as \"Head of CX\" --note \"as shown to the board\""
        })
final class MapSignCommand extends Action {
    @Parameters(paramLabel = "MAP", description = "its name, as in `footpath map list`")
    private String slug;

    @Option(names = "--as", paramLabel = "NAME", required = true, description = "who signs")
    private String signer;

    @Option(names = "--stage", paramLabel = "KEY", description = "sign this stage only (default: the map as a whole)")
    private @Nullable String stage;

    @Option(names = "--revision", paramLabel = "N", description = "which revision (default: the newest)")
    private @Nullable Long revision;

    @Option(names = "--note", paramLabel = "TEXT", description = "what is said with it")
    private @Nullable String note;

    @Override
    void run() {
        try (Footpath footpath = open()) {
            String target = stage == null ? "map" : "stage:" + stage;
            SignOffBody body = SignOffBody.of(
                    new MapSignatures(footpath).sign(slug, target, Optional.ofNullable(revision), signer, note));
            if (isJson()) {
                terminal().json(body);
            } else {
                var signed = body.signatures().getFirst();
                terminal()
                        .line("Signature " + signed.number() + " of " + body.map() + ", as " + signed.role() + ": "
                                + Terminal.safe(signed.words()));
                terminal().line("The map as a whole: " + Terminal.safe(body.words()));
            }
        }
    }
}
