package footpath.cli;

import footpath.maps.library.ElementPlace;
import footpath.server.Footpath;
import footpath.server.library.Collecting;
import footpath.server.library.LibraryRoutes;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "collect",
        description =
                "Finds what maps share without knowing it: cards, personas, channels and evidence with equal or alike words.",
        footer = {"", "Example:", "  footpath library collect touchpoints --least 1"})
final class LibraryCollectCommand extends Action {
    record Found(List<Collecting.ProposalLine> proposals) {}

    @Parameters(arity = "0..1", paramLabel = "KIND", description = "as touchpoints or persona (default: every kind)")
    private @Nullable String kind;

    @Option(
            names = "--least",
            paramLabel = "N",
            defaultValue = "2",
            description = "only what stands on at least so many maps (default: 2), or is in the library already")
    private int least;

    @Option(names = "--take", description = "put all of it into the library and link the elements to it")
    private boolean take;

    @Mixin
    private AuthorOption author = new AuthorOption();

    @Override
    void run() {
        try (Footpath footpath = open()) {
            Collecting collecting = new Collecting(footpath);
            List<Collecting.ProposalLine> found =
                    collecting.proposals(Optional.ofNullable(kind).map(LibraryRoutes::kind), least);
            if (take && !found.isEmpty()) {
                taken(collecting.collect(
                        found.stream().map(LibraryCollectCommand::chosen).toList(), author.author()));
            } else if (isJson()) {
                terminal().json(new Found(found));
            } else if (found.isEmpty()) {
                terminal().line("Nothing to collect: no two maps say the same in lanes of one type.");
            } else {
                print(found);
            }
        }
    }

    private static Collecting.Chosen chosen(Collecting.ProposalLine line) {
        return new Collecting.Chosen(
                line.kind(),
                line.title(),
                line.item(),
                line.uses().stream()
                        .map(use -> ElementPlace.of(use.map(), use.element()))
                        .toList());
    }

    private void taken(Collecting.Collected collected) {
        if (isJson()) {
            terminal().json(collected);
        } else {
            terminal()
                    .line("Put " + collected.items().size() + " items into the library"
                            + LibraryText.maps(collected.maps()) + ".");
        }
    }

    private void print(List<Collecting.ProposalLine> found) {
        TextTable table = new TextTable("kind", "title", "in the library", ">elements", ">maps");
        found.forEach(one -> table.row(
                one.kind(),
                one.title(),
                one.item() == null ? "" : one.item(),
                one.uses().size(),
                one.maps()));
        table.print(terminal());
        terminal().line("");
        terminal().line("--take puts all of it into the library and links the elements to it.");
    }
}
