package footpath.server.review;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/// All maps and whether they are to be reviewed, as the API tells it.
///
/// @param overdue  how many are
/// @param due      how many are to be reviewed now, those that are overdue aside
/// @param unsigned how many are not signed off as they are
/// @param maps     the longest overdue first, then those that are due, then by when they will be
public record ReviewsBody(long overdue, long due, long unsigned, List<ReviewLine> maps) {
    private static final List<String> STATES = List.of("overdue", "due", "in_time", "unplanned");

    public static ReviewsBody of(List<MapReviews.Checked> checked) {
        List<ReviewLine> lines = checked.stream()
                .map(ReviewLine::of)
                .sorted(Comparator.comparingInt((ReviewLine line) -> STATES.indexOf(line.state()))
                        .thenComparing(line -> Objects.requireNonNullElse(line.dueOn(), "9"))
                        .thenComparing(ReviewLine::slug))
                .toList();
        return new ReviewsBody(
                lines.stream().filter(line -> line.state().equals("overdue")).count(),
                lines.stream().filter(line -> line.state().equals("due")).count(),
                lines.stream().filter(line -> !line.signOff().equals("signed")).count(),
                lines);
    }
}
