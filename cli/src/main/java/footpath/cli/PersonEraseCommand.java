package footpath.cli;

import footpath.server.Footpath;
import footpath.server.privacy.ErasureBody;
import footpath.store.erasure.Removed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "erase",
        description = {
            "Removes all that is known of a person, for good, and refuses what comes of it from then on.",
            "Takes as long as writing the log and its index anew, and the room of the log once more meanwhile."
        },
        footer = {"", "Example:", "  footpath person erase 1042 --note \"request 31\""})
final class PersonEraseCommand extends Action {
    @Parameters(paramLabel = "PERSON", description = "any identity of the person, as 712 or email:ada@example.com")
    private String key;

    @Option(
            names = "--note",
            paramLabel = "TEXT",
            description = "kept beside the record of it; must not tell who it was")
    private String note = "";

    @Override
    void run() {
        try (Footpath footpath = open()) {
            ErasureBody erased = ErasureBody.erase(footpath, key, note);
            if (isJson()) {
                terminal().json(erased);
            } else {
                print(erased.removed(), terminal());
            }
        }
    }

    static void print(Removed removed, Terminal terminal) {
        TextTable table = new TextTable("what", ">how many");
        table.row("identities", removed.identities());
        table.row("events", removed.events());
        table.row("calls that are no events", removed.calls());
        table.row("values of traits", removed.traits());
        table.row("links and cuts", removed.evidence());
        table.row("quarantined calls", removed.quarantinedCalls());
        table.row("quarantined rows", removed.quarantinedRows());
        table.print(terminal);
    }
}
