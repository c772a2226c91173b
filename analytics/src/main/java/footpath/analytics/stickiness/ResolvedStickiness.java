package footpath.analytics.stickiness;

import footpath.analytics.CalendarPeriods;
import footpath.analytics.CalendarUnit;
import footpath.analytics.Horizon;
import footpath.analytics.TimeCut;
import footpath.index.IndexSnapshot;
import java.time.ZonedDateTime;
import java.util.Optional;

/// A stickiness question in numbers: which periods make up which range.
final class ResolvedStickiness {
    private static final int MOST_PERIODS = 20_000;

    final StickinessQuestion question;
    final TimeCut period;
    final CalendarPeriods periods;

    /// The range of each period.
    final int[] rangeOf;

    /// The first period of each range, and the number of periods.
    final int[] firstOf;

    private final Horizon horizon;

    ResolvedStickiness(StickinessQuestion question, IndexSnapshot snapshot) {
        this.question = question;
        this.period = TimeCut.of(question.scope().period(), snapshot);
        this.periods = CalendarPeriods.of(
                "stickiness.unit", question.scope(), question.unit(), question.weekStart(), MOST_PERIODS, snapshot);
        this.rangeOf = rangeOf();
        this.firstOf = firstOf();
        this.horizon = Horizon.of(question.scope(), question.unit(), question.asOf(), snapshot);
    }

    private int[] rangeOf() {
        int[] rangeOf = new int[periods.count()];
        for (int next = 1; next < rangeOf.length; next++) {
            rangeOf[next] = rangeOf[next - 1] + (beginsRange(next) ? 1 : 0);
        }
        return rangeOf;
    }

    private boolean beginsRange(int next) {
        Optional<CalendarUnit> within = question.within();
        return within.isPresent() && startOf(within.get(), next).isAfter(periods.start(next - 1));
    }

    private ZonedDateTime startOf(CalendarUnit larger, int next) {
        return larger.startOf(periods.start(next), question.weekStart());
    }

    private int[] firstOf() {
        int[] firstOf = new int[rangeOf[rangeOf.length - 1] + 2];
        for (int next = 1; next < rangeOf.length; next++) {
            if (rangeOf[next] != rangeOf[next - 1]) {
                firstOf[rangeOf[next]] = next;
            }
        }
        firstOf[firstOf.length - 1] = periods.count();
        return firstOf;
    }

    int rangeCount() {
        return firstOf.length - 1;
    }

    /// Whether the scope holds all of a range from its beginning, and its end is known.
    boolean isComplete(int range) {
        ZonedDateTime first = periods.start(firstOf[range]);
        ZonedDateTime start = question.within()
                .map(larger -> larger.startOf(first, question.weekStart()))
                .orElse(first);
        ZonedDateTime end = question.within().map(larger -> larger.after(start)).orElse(periods.start(periods.count()));
        return !start.toInstant().isBefore(question.scope().period().from()) && horizon.covers(end);
    }
}
