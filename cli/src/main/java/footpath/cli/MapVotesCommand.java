package footpath.cli;

import footpath.server.Footpath;
import footpath.server.vote.MapVotes;
import footpath.server.vote.VoteBody;
import footpath.server.vote.VoteBody.CardBody;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "votes",
        description = "The votes with dots on the cards of a map, the latest first; with --number the result of one.",
        footer = {"", "Example:", "  footpath map votes campaign-to-loyal"})
final class MapVotesCommand extends Action {
    record Votes(List<VoteBody> votes) {}

    @Parameters(paramLabel = "MAP", description = "its name, as in `footpath map list`")
    private String slug;

    @Option(names = "--number", paramLabel = "N", description = "show what each card of this vote got")
    private @Nullable Integer number;

    @Override
    void run() {
        try (Footpath footpath = open()) {
            MapVotes votes = new MapVotes(footpath);
            if (number != null) {
                VoteBody one = VoteBody.of(votes.one(slug, number), Optional.empty());
                show(one, () -> print(one));
                return;
            }
            List<VoteBody> all = votes.all(slug).stream()
                    .map(vote -> VoteBody.of(vote, Optional.empty()))
                    .toList();
            show(new Votes(all), () -> print(all));
        }
    }

    private void show(Object body, Runnable print) {
        if (isJson()) {
            terminal().json(body);
        } else {
            print.run();
        }
    }

    private void print(List<VoteBody> votes) {
        if (votes.isEmpty()) {
            terminal().line("Nobody has opened a vote on this map yet.");
            return;
        }
        TextTable table = new TextTable(">number", "vote", "state", ">cards", ">persons", ">dots");
        for (VoteBody vote : votes) {
            table.row(
                    vote.number(),
                    vote.title(),
                    vote.state(),
                    vote.cards().size(),
                    vote.persons().size(),
                    vote.placed());
        }
        table.print(terminal());
    }

    private void print(VoteBody vote) {
        terminal()
                .line(Terminal.safe(vote.title() + ": " + vote.state() + ", " + vote.placed()
                        + (vote.placed() == 1 ? " dot of " : " dots of ")
                        + vote.persons().size()
                        + (vote.persons().size() == 1 ? " person" : " persons")));
        TextTable table = new TextTable(">rank", ">dots", ">persons", "card");
        for (CardBody card : vote.cards()) {
            table.row(
                    shown(card.rank()),
                    shown(card.dots()),
                    shown(card.persons()),
                    card.text().replaceAll("\\s+", " ") + (card.isGone() ? " (gone)" : ""));
        }
        table.print(terminal());
    }

    private static Object shown(@Nullable Integer number) {
        return number == null ? "hidden" : number;
    }
}
