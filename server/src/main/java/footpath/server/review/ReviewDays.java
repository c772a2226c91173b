package footpath.server.review;

import footpath.maps.JourneyMap;
import footpath.maps.ReviewTrigger;
import footpath.maps.ReviewTriggerKind;
import footpath.maps.review.ReviewCalendar;
import footpath.maps.review.ReviewCalendar.Entry;
import java.util.List;
import java.util.stream.Stream;

/// The days on which maps are to be reviewed, as a calendar: of each map the end of its days, and each day
/// it names.
public final class ReviewDays {
    private ReviewDays() {}

    /// The calendar.
    public static String calendar(List<MapReviews.Checked> maps) {
        return ReviewCalendar.write(
                "Reviews of maps", maps.stream().flatMap(ReviewDays::entries).toList());
    }

    private static Stream<Entry> entries(MapReviews.Checked checked) {
        JourneyMap map = checked.stored().map();
        Stream<Entry> rhythm = checked.check().dueOn().stream()
                .map(day -> new Entry(
                        "review-" + map.slug() + "@footpath",
                        day,
                        "Review: " + map.title(),
                        about(checked),
                        checked.stored().savedAt()));
        return Stream.concat(rhythm, map.governance().reviewTriggers().stream().flatMap(one -> entry(checked, one)));
    }

    private static Stream<Entry> entry(MapReviews.Checked checked, ReviewTrigger trigger) {
        JourneyMap map = checked.stored().map();
        return trigger.kind() != ReviewTriggerKind.DATE
                ? Stream.empty()
                : trigger.on().stream()
                        .map(day -> new Entry(
                                "day-" + map.slug() + "-" + day + "@footpath",
                                day,
                                "Review: " + map.title()
                                        + trigger.title()
                                                .map(title -> ", " + title)
                                                .orElse(""),
                                about(checked),
                                checked.stored().savedAt()));
    }

    private static String about(MapReviews.Checked checked) {
        JourneyMap map = checked.stored().map();
        return "Map: " + map.slug() + "\nOwner: " + map.owner().orElse("nobody yet") + "\nSign-off: "
                + checked.signOff().words();
    }
}
