package footpath.cli;

import footpath.maps.compare.MapComparison;
import footpath.maps.history.StoredMap;
import footpath.maps.review.MapReview;
import footpath.server.Footpath;
import footpath.server.http.Times;
import footpath.server.map.Maps;
import footpath.server.review.MapReviews;
import footpath.server.review.ReviewBody;
import footpath.server.review.ReviewLine;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "review",
        description = {
            "Why a map is to be reviewed, and what moved since it was last: the figures known then beside those of now, for",
            "each step."
        },
        footer = {"", "Example:", "  footpath map review campaign-to-loyal"})
final class MapReviewCommand extends Action {
    @Parameters(paramLabel = "MAP", description = "its name, as in `footpath map list`")
    private String slug;

    @Mixin
    private PeriodOptions period = new PeriodOptions();

    @Mixin
    private PopulationOptions population = new PopulationOptions();

    @Mixin
    private ZoneOption zone = new ZoneOption();

    @Override
    void run() {
        try (Footpath footpath = open()) {
            StoredMap stored = new Maps(footpath).find(slug);
            MapReviews.Full full = new MapReviews(footpath)
                    .of(stored, period.days().choice(stored.map(), Optional.empty()), population.population(), true);
            if (isJson()) {
                terminal().json(ReviewBody.of(full));
            } else {
                print(full);
            }
        }
    }

    private void print(MapReviews.Full full) {
        ReviewLine line = ReviewLine.of(full.checked());
        String due = line.dueOn();
        terminal()
                .line(Terminal.safe(
                        line.title() + ": " + line.state().replace('_', ' ') + (due == null ? "" : ", due on " + due)));
        line.reasons().forEach(reason -> terminal().line("  " + Terminal.safe(reason.words())));
        terminal().line("Sign-off: " + Terminal.safe(line.signed()));
        full.moved().ifPresent(this::print);
        full.reviews().forEach(review -> terminal().line(Terminal.safe(words(review))));
    }

    private void print(MapComparison moved) {
        terminal().line("");
        terminal().line("What moved since the last review:");
        ComparedTable.of(moved, "then", "now").print(terminal());
        terminal().line("Documents: " + moved.document().words() + ".");
        terminal().line("");
    }

    private String words(MapReview review) {
        return "Reviewed by " + review.reviewer() + " on " + Times.text(review.at(), zone.zone()) + ", revision "
                + review.revision() + review.note().map(note -> ": " + note).orElse("");
    }
}
