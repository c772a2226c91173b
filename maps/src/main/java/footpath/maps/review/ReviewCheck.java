package footpath.maps.review;

import footpath.maps.Governance;
import footpath.maps.JourneyMap;
import footpath.maps.ReviewTrigger;
import footpath.maps.review.ReviewReason.Kind;
import footpath.maps.text.DayWords;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Whether a map is to be reviewed, by its rhythm and by what gives reason to. Immutable; asks nothing, but
/// holds facts against the map.
///
/// @param state   whether
/// @param dueOn   when its days are over; empty without a rhythm
/// @param reasons why, the rhythm first, then in the order of the map's triggers
public record ReviewCheck(ReviewState state, Optional<LocalDate> dueOn, List<ReviewReason> reasons) {
    public ReviewCheck {
        reasons = List.copyOf(reasons);
    }

    /// Holds facts against a map. Costs the number of its triggers times that of its steps and events.
    public static ReviewCheck of(JourneyMap map, ReviewFacts facts) {
        Governance governance = map.governance();
        Optional<LocalDate> due = dueOn(governance, facts.begun());
        List<ReviewReason> reasons = new ArrayList<>();
        due.filter(day -> !day.isAfter(facts.today()))
                .ifPresent(day -> reasons.add(rhythm(governance, facts.begun(), day, facts.today())));
        for (ReviewTrigger trigger : governance.reviewTriggers()) {
            TriggerCheck check = new TriggerCheck(map, trigger, facts);
            reasons.addAll(check.reasons());
        }
        return new ReviewCheck(state(governance, due, facts.today(), reasons), due, reasons);
    }

    /// When the days of a map are over: so long after its last review, or after it was kept first if nobody
    /// ever reviewed it. Empty without a rhythm.
    ///
    /// @param begun the day it was kept first
    public static Optional<LocalDate> dueOn(Governance governance, LocalDate begun) {
        return governance
                .reviewEvery()
                .map(days -> governance.reviewed().orElse(begun).plusDays(days));
    }

    private static ReviewState state(
            Governance governance, Optional<LocalDate> due, LocalDate today, List<ReviewReason> reasons) {
        if (due.filter(day -> day.isBefore(today)).isPresent()) {
            return ReviewState.OVERDUE;
        }
        if (!reasons.isEmpty()) {
            return ReviewState.DUE;
        }
        return due.isEmpty() && governance.reviewTriggers().isEmpty() ? ReviewState.UNPLANNED : ReviewState.IN_TIME;
    }

    private static ReviewReason rhythm(Governance governance, LocalDate begun, LocalDate due, LocalDate today) {
        String last = governance
                .reviewed()
                .map(day -> "it was reviewed last on " + DayWords.of(day))
                .orElse("nobody reviewed it since it was begun on " + DayWords.of(begun));
        long late = ChronoUnit.DAYS.between(due, today);
        String words = "it is to be reviewed every "
                + DayWords.count(governance.reviewEvery().orElse(0)) + ", and " + last + ": "
                + (late == 0 ? "today is the day" : DayWords.count(late) + " overdue");
        return new ReviewReason(Kind.RHYTHM, words, Optional.of(due), Optional.empty());
    }
}
