package footpath.cli;

import footpath.server.Footpath;
import footpath.server.quarantine.EntryBody;
import footpath.server.quarantine.Quarantine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "quarantine",
        description = "What could not be understood, calls of senders and rows of files, the latest first.",
        subcommands = {QuarantineShowCommand.class, QuarantineReplayCommand.class, QuarantineForgetCommand.class},
        footer = {"", "Example:", "  footpath quarantine -n 10"})
final class QuarantineCommand extends Action {
    @Mixin
    private final QuarantineOptions chosen = new QuarantineOptions();

    @Mixin
    private LimitOption limit = new LimitOption();

    @Option(names = "--groups", description = "count them by source and shape of reason instead")
    private boolean groups;

    @Override
    void run() {
        int most = limit.limit();
        try (Footpath footpath = open()) {
            Quarantine.Page page = new Quarantine(footpath).list(chosen.chosen(), most, 0);
            if (isJson()) {
                terminal().json(page);
            } else if (page.total() == 0) {
                terminal().line("Nothing is in quarantine.");
            } else if (groups) {
                TextTable table = new TextTable(">count", ">replayed", "source", "kind", "reason", "example");
                page.groups()
                        .forEach(group -> table.row(
                                group.count(),
                                group.replayed(),
                                group.source(),
                                group.kind(),
                                group.shape(),
                                group.example()));
                table.print(terminal());
            } else {
                list(page);
            }
        }
    }

    private void list(Quarantine.Page page) {
        TextTable table = new TextTable("id", "source", "from", "replayed", "reason");
        page.entries()
                .forEach(entry -> table.row(
                        entry.id(),
                        entry.source(),
                        place(entry),
                        entry.replayed() == null ? "" : entry.replayed().at(),
                        entry.reason().message()));
        table.print(terminal());
        if (page.total() > page.entries().size()) {
            terminal()
                    .line("… and " + Numbers.whole(page.total() - page.entries().size()) + " more; see more with -n");
        }
    }

    /// Where it came in: a line and a column of a file, or by a protocol.
    static String place(EntryBody entry) {
        if (entry.file() == null) {
            return String.valueOf(entry.protocol());
        }
        return entry.file() + " line " + entry.line() + (entry.column() == null ? "" : ", " + entry.column());
    }
}
