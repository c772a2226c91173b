package footpath.cli;

import footpath.maps.review.MapReview;
import footpath.server.Footpath;
import footpath.server.review.MapReviews;
import footpath.server.review.ReviewBody;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "reviewed",
        description = "Says that a map was reviewed today and holds: its days begin anew.",
        footer = {
            "",
            "Example:",
            "  footpath map reviewed campaign-to-loyal --as \"CX lead\" --note \"looked at in June\""
        })
final class MapReviewedCommand extends Action {
    @Parameters(paramLabel = "MAP", description = "its name, as in `footpath map list`")
    private String slug;

    @Option(names = "--as", paramLabel = "NAME", required = true, description = "who looked at it")
    private String reviewer;

    @Option(names = "--note", paramLabel = "TEXT", description = "what is said with it")
    private @Nullable String note;

    @Override
    void run() {
        try (Footpath footpath = open()) {
            MapReview review = new MapReviews(footpath).reviewed(slug, reviewer, note);
            if (isJson()) {
                terminal().json(ReviewBody.Said.of(review));
            } else {
                terminal()
                        .line("Review " + review.number() + " of " + Terminal.safe(slug) + ", by "
                                + Terminal.safe(review.reviewer()) + ", at revision " + review.revision() + ".");
            }
        }
    }
}
