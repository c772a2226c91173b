package footpath.server.review;

import footpath.maps.Governance;
import footpath.maps.JourneyMap;
import footpath.maps.Lifecycle;
import footpath.maps.review.ReviewReason;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A map among those that are to be reviewed, or not.
///
/// @param lifecycle   how far it has come
/// @param state       `overdue`, `due`, `in_time` or `unplanned`
/// @param dueOn       when its days are over; null without a rhythm
/// @param reviewed    when it was looked at last
/// @param reviewEvery after how many days it is to be looked at again
/// @param signOff     `signed`, `changed` or `unsigned`
/// @param signed      the same for people
/// @param reasons     why it is to be reviewed
public record ReviewLine(
        String slug,
        String title,
        @Nullable String owner,
        String lifecycle,
        String state,
        @Nullable String dueOn,
        @Nullable String reviewed,
        @Nullable Integer reviewEvery,
        String signOff,
        String signed,
        List<Reason> reasons) {

    /// @param kind  `rhythm`, `new_event`, `silent`, `reach`, `assertion` or `date`
    /// @param words what was found, with its figures
    /// @param since from which day on; null if it was so at the last review already, or cannot be told
    /// @param about key of a step or an assertion, or name of an event
    public record Reason(
            String kind,
            String words,
            @Nullable String since,
            @Nullable String about) {
        static Reason of(ReviewReason reason) {
            return new Reason(
                    reason.kind().word(),
                    reason.words(),
                    reason.since().map(LocalDate::toString).orElse(null),
                    reason.about().orElse(null));
        }
    }

    public static ReviewLine of(MapReviews.Checked checked) {
        JourneyMap map = checked.stored().map();
        Governance governance = map.governance();
        return new ReviewLine(
                map.slug(),
                map.title(),
                governance.owner().orElse(null),
                word(governance.lifecycle()),
                checked.check().state().word(),
                checked.check().dueOn().map(LocalDate::toString).orElse(null),
                governance.reviewed().map(LocalDate::toString).orElse(null),
                governance.reviewEvery().orElse(null),
                checked.signOff().state().word(),
                checked.signOff().words(),
                checked.check().reasons().stream().map(Reason::of).toList());
    }

    private static String word(Lifecycle lifecycle) {
        return lifecycle.name().toLowerCase(Locale.ROOT);
    }
}
