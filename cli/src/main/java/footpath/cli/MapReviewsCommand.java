package footpath.cli;

import footpath.server.Fault;
import footpath.server.FaultCode;
import footpath.server.Footpath;
import footpath.server.review.MapReviews;
import footpath.server.review.ReviewDays;
import footpath.server.review.ReviewLine;
import footpath.server.review.ReviewsBody;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "reviews",
        description = {
            "Which maps are to be reviewed, and why: their days are over, or events, numbers or a day gave reason to. Ends with",
            "8 if there is one, so that a scheduler can tell."
        },
        footer = {"", "Example:", "  footpath map reviews"})
final class MapReviewsCommand extends Action {
    @Option(
            names = "--days-only",
            description = "look at days alone and not at events and numbers, which takes no time")
    private boolean daysOnly;

    @Option(names = "--ics", paramLabel = "FILE", description = "also write the days to come as a calendar (iCalendar)")
    private @Nullable Path calendar;

    @Mixin
    private PopulationOptions population = new PopulationOptions();

    @Override
    void run() {
        ReviewsBody body;
        try (Footpath footpath = open()) {
            List<MapReviews.Checked> all = new MapReviews(footpath).all(!daysOnly, population.population());
            body = ReviewsBody.of(all);
            if (calendar != null) {
                OutputFile.write(calendar, ReviewDays.calendar(all));
            }
        }
        if (isJson()) {
            terminal().json(body);
        } else {
            print(body);
        }
        long due = body.overdue() + body.due();
        if (due > 0) {
            throw new Fault(
                    FaultCode.CHECK_FAILED,
                    "maps",
                    due + " of " + body.maps().size() + " are to be reviewed",
                    "see above; look at each, and say so with footpath map reviewed MAP --as NAME");
        }
    }

    private void print(ReviewsBody body) {
        if (body.maps().isEmpty()) {
            terminal().line("There are no maps yet; begin one with footpath map new.");
            return;
        }
        TextTable table = new TextTable("map", "review", "due on", "owner", "sign-off");
        for (ReviewLine line : body.maps()) {
            table.row(
                    line.slug(),
                    line.state().replace('_', ' '),
                    Objects.requireNonNullElse(line.dueOn(), "–"),
                    Objects.requireNonNullElse(line.owner(), "nobody yet"),
                    line.signOff());
        }
        table.print(terminal());
        for (ReviewLine line : body.maps()) {
            line.reasons().forEach(reason -> terminal().line(Terminal.safe(line.slug() + ": " + reason.words())));
        }
    }
}
