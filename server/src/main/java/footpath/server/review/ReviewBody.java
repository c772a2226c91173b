package footpath.server.review;

import footpath.maps.review.MapReview;
import footpath.server.map.ComparisonBody;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One map and whether it is to be reviewed, as the API tells it.
///
/// @param review  whether, and why
/// @param moved   the figures known at the last review (`other`) against those of now (`here`); null if
///                there was none, or no step is bound
/// @param reviews what was said at each, the latest first
public record ReviewBody(ReviewLine review, @Nullable ComparisonBody moved, List<Said> reviews) {

    /// @param revision which the map had then
    /// @param at       when, in UTC
    public record Said(
            int number,
            String reviewer,
            long revision,
            @Nullable String note,
            String at) {
        public static Said of(MapReview review) {
            return new Said(
                    review.number(),
                    review.reviewer(),
                    review.revision(),
                    review.note().orElse(null),
                    review.at().toString());
        }
    }

    public static ReviewBody of(MapReviews.Full full) {
        return new ReviewBody(
                ReviewLine.of(full.checked()),
                full.moved().map(ComparisonBody::of).orElse(null),
                full.reviews().stream().map(Said::of).toList());
    }
}
