package footpath.maps;

import java.time.LocalDate;
import java.util.Optional;

/// What makes a map due to be reviewed before its days are over. Each kind needs one of the members, and
/// the others say nothing with it.
///
/// @param kind   what is looked for
/// @param events of a new event: at least so many of them
/// @param days   of a silent step: so many days without its events
/// @param points of a reach: more than so many points, of 100 who enter, away from what is believed
/// @param on     of a date: the day
/// @param title  of a date: what is on that day
public record ReviewTrigger(
        ReviewTriggerKind kind,
        Optional<Integer> events,
        Optional<Integer> days,
        Optional<Double> points,
        Optional<LocalDate> on,
        Optional<String> title) {
    public ReviewTrigger {
        boolean isWhole = kind.needs()
                .map(member -> switch (member) {
                    case "events" -> events.isPresent();
                    case "days" -> days.isPresent();
                    case "points" -> points.isPresent();
                    default -> on.isPresent();
                })
                .orElse(true);
        new Checks("reviewTrigger")
                .holds(kind.needs().orElse(""), isWhole, "is missing", "give " + kind.right())
                .range("events", events.map(Integer::doubleValue), 1, Integer.MAX_VALUE)
                .range("days", days.map(Integer::doubleValue), 1, Governance.MAX_REVIEW_DAYS)
                .range("points", points, 0, 100)
                .text("title", title)
                .done();
    }

    /// A trigger of a kind with the number it needs.
    public static ReviewTrigger of(ReviewTriggerKind kind, double number) {
        return new ReviewTrigger(
                kind,
                kind == ReviewTriggerKind.NEW_EVENT ? Optional.of((int) number) : Optional.empty(),
                kind == ReviewTriggerKind.SILENT ? Optional.of((int) number) : Optional.empty(),
                kind == ReviewTriggerKind.REACH ? Optional.of(number) : Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
