package footpath.cli;

import footpath.server.Footpath;
import footpath.server.privacy.Suppressed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "suppressed",
        description = "Of how many identities nothing is kept, and since when. Who they are cannot be told.",
        footer = {"", "Example:", "  footpath person suppressed"})
final class PersonSuppressedCommand extends Action {
    @Mixin
    private PageOptions page = new PageOptions();

    @Override
    void run() {
        try (Footpath footpath = open()) {
            Suppressed suppressed = Suppressed.page(footpath, page.limit(), page.offset());
            if (isJson()) {
                terminal().json(suppressed);
                return;
            }
            terminal().line(Numbers.whole(suppressed.total()) + " suppressed");
            TextTable table = new TextTable("hash", "since", "erasure");
            suppressed
                    .entries()
                    .forEach(entry ->
                            table.row(entry.hash(), entry.added(), entry.erasure() == null ? "–" : entry.erasure()));
            table.print(terminal());
        }
    }
}
