package footpath.maps;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Who answers for a map, and how it is kept true.
///
/// @param owner        who answers for it
/// @param approver     who signs it off
/// @param contributors who works on it
/// @param lifecycle    how far it has come
/// @param reviewEvery  after how many days it is to be looked at again
/// @param reviewed     when it was last looked at
/// @param reviewTriggers what makes it due before that
public record Governance(
        Optional<String> owner,
        Optional<String> approver,
        List<String> contributors,
        Lifecycle lifecycle,
        Optional<Integer> reviewEvery,
        Optional<LocalDate> reviewed,
        List<ReviewTrigger> reviewTriggers) {
    /// Nobody answers for it yet.
    public static final Governance NONE = new Governance(
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Lifecycle.DRAFT,
            Optional.empty(),
            Optional.empty(),
            List.of());

    /// The most days between two reviews: ten years.
    public static final int MAX_REVIEW_DAYS = 3650;

    public Governance {
        contributors = List.copyOf(contributors);
        reviewTriggers = List.copyOf(reviewTriggers);
        new Checks("map")
                .text("owner", owner)
                .text("approver", approver)
                .texts("contributors", contributors)
                .range("reviewEvery", reviewEvery.map(Integer::doubleValue), 1, MAX_REVIEW_DAYS)
                .done();
    }

    /// When it is to be looked at again; empty if nobody ever looked, or no rhythm is set.
    public Optional<LocalDate> nextReview() {
        return reviewed.flatMap(day -> reviewEvery.map(day::plusDays));
    }
}
