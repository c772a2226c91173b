package footpath.cli;

import footpath.server.Footpath;
import footpath.server.privacy.ErasureBody;
import footpath.server.privacy.PrivacyRoutes;
import picocli.CommandLine.Command;

@Command(
        name = "erasures",
        description = "What was removed for good, the latest first.",
        footer = {"", "Example:", "  footpath person erasures"})
final class PersonErasuresCommand extends Action {
    @Override
    void run() {
        try (Footpath footpath = open()) {
            PrivacyRoutes.Erasures erasures = PrivacyRoutes.erasures(footpath);
            if (isJson()) {
                terminal().json(erasures);
                return;
            }
            TextTable table = new TextTable("number", "cause", "requested", "finished", ">events", "note");
            for (ErasureBody erasure : erasures.erasures()) {
                table.row(
                        erasure.number(),
                        erasure.cause(),
                        erasure.requested(),
                        PersonText.orDash(erasure.finished()),
                        erasure.removed().events(),
                        erasure.note());
            }
            table.print(terminal());
        }
    }
}
