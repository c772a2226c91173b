package footpath.cli;

import footpath.server.Footpath;
import footpath.server.signature.MapSignatures;
import footpath.server.signature.SignOffBody;
import footpath.server.signature.SignatureBody;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "signatures",
        description = "Who signed a map and its stages, the latest first, and whether that still stands.",
        footer = {"", "Example:", "  footpath map signatures campaign-to-loyal"})
final class MapSignaturesCommand extends Action {
    @Parameters(paramLabel = "MAP", description = "its name, as in `footpath map list`")
    private String slug;

    @Override
    void run() {
        try (Footpath footpath = open()) {
            SignOffBody body = SignOffBody.of(new MapSignatures(footpath).of(slug));
            if (isJson()) {
                terminal().json(body);
            } else {
                print(body);
            }
        }
    }

    private void print(SignOffBody body) {
        terminal().line("The map as a whole: " + Terminal.safe(body.words()));
        if (body.signatures().isEmpty()) {
            return;
        }
        TextTable table = new TextTable(">number", "of", "as", ">revision", "how it stands", "note");
        for (SignatureBody one : body.signatures()) {
            String note = one.note();
            table.row(one.number(), one.target(), one.role(), one.revision(), one.words(), note == null ? "" : note);
        }
        table.print(terminal());
    }
}
