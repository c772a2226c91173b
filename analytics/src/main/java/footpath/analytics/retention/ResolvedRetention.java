package footpath.analytics.retention;

import footpath.analytics.Breakdown;
import footpath.analytics.BreakdownColumn;
import footpath.analytics.CalendarPeriods;
import footpath.analytics.Horizon;
import footpath.analytics.InvalidQuestion;
import footpath.analytics.TimeCut;
import footpath.events.Micros;
import footpath.events.Period;
import footpath.index.IndexSnapshot;
import footpath.index.Shard;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A retention question in numbers: cohorts as microseconds, brackets as a table of distances.
final class ResolvedRetention {
    private static final int MOST_COHORTS = 2_000;
    private static final long MOST_CELLS = 4_000_000;
    private static final long HOUR = 3_600 * Micros.PER_SECOND;

    final RetentionQuestion question;
    final CalendarPeriods cohorts;
    final boolean calendar;

    /// The events to be read: for first starts, all from the beginning of time.
    final TimeCut read;

    /// First microsecond of the scope's period: no start or return before counts.
    final long fromMicros;

    /// How much one distance is: a period, or a rolling unit in microseconds.
    final long distance;

    /// For each distance up to the last that counts, the number of its bracket; -1 in gaps.
    final int[] bracketAt;

    private final Horizon horizon;

    ResolvedRetention(RetentionQuestion question, IndexSnapshot snapshot) {
        this.question = question;
        this.cohorts = CalendarPeriods.of(
                "retention.unit", question.scope(), question.unit(), question.weekStart(), MOST_COHORTS, snapshot);
        this.calendar = question.clock() == RetentionClock.CALENDAR;
        Period asked = question.scope().period();
        Period known = question.entry() == RetentionEntry.FIRST_TIME
                ? new Period(Period.ALWAYS.from(), asked.toExclusive())
                : asked;
        this.read = TimeCut.of(known, snapshot);
        this.fromMicros = asked.fromMicros();
        this.distance = calendar ? 1 : Micros.of(question.unit().rolling());
        this.bracketAt = bracketAt(question.columns());
        this.horizon = Horizon.of(question.scope(), question.unit(), question.asOf(), snapshot);
        requireFewCells();
    }

    /// Where an event lies on the rolling clock, in microseconds.
    long rolling(long micros) {
        return question.clock() == RetentionClock.ROLLING_FROM_HOUR ? micros - Math.floorMod(micros, HOUR) : micros;
    }

    private static int[] bracketAt(List<RetentionBracket> brackets) {
        int[] bracketAt = new int[brackets.getLast().to() + 1];
        Arrays.fill(bracketAt, -1);
        for (int bracket = 0; bracket < brackets.size(); bracket++) {
            Arrays.fill(
                    bracketAt,
                    brackets.get(bracket).from(),
                    brackets.get(bracket).to() + 1,
                    bracket);
        }
        return bracketAt;
    }

    private void requireFewCells() {
        // The groups beside the top ones are "other" and "(none)".
        long groups = question.breakdown().map(breakdown -> breakdown.top() + 2).orElse(1);
        long cells = groups * cohorts.count() * width();
        if (cells > MOST_CELLS) {
            throw new InvalidQuestion(
                    "retention.breakdown",
                    "would need " + cells + " cells, at most " + MOST_CELLS
                            + " are allowed; take fewer values, fewer columns, a longer unit or a shorter time");
        }
    }

    /// Cells of a cohort: column 0 and the brackets.
    int width() {
        return question.columns().size() + 1;
    }

    /// The breakdown's column in a shard, if there is a breakdown.
    Optional<BreakdownColumn> column(Shard shard) {
        return question.breakdown().map(Breakdown::field).map(field -> BreakdownColumn.of(field, shard));
    }

    /// Whether the whole period of a cohort is known and lies in the scope.
    boolean isCohortComplete(int cohort) {
        return cohorts.startMicros(cohort) >= fromMicros && horizon.covers(cohorts.startMicros(cohort + 1));
    }

    /// Whether nothing that is not known yet can change a cell: its bracket has ended for everyone in the cohort; and
    /// if later returns count too, no later one can come, since the period asked for is over and known.
    boolean isComplete(int cohort, int bracket) {
        return hasEnded(cohort, bracket) && (question.counted() != RetentionReturn.ON_OR_AFTER || isOver());
    }

    /// The last possible return is that at the end of the period asked for. A period without an end is never over.
    private boolean isOver() {
        return horizon.covers(question.scope().period().toMicrosExclusive());
    }

    private boolean hasEnded(int cohort, int bracket) {
        int units = question.columns().get(bracket).to() + 1;
        if (calendar) {
            return cohort + units <= cohorts.count() && horizon.covers(cohorts.startMicros(cohort + units));
        }
        // The last one in the cohort may have started just before its period ended.
        return horizon.covers(cohorts.startMicros(cohort + 1) + units * distance);
    }
}
