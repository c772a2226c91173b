package footpath.analytics.retention;

import footpath.analytics.Breakdown;
import footpath.analytics.CalendarUnit;
import footpath.analytics.InvalidQuestion;
import footpath.analytics.Kernel;
import footpath.analytics.MatcherRules;
import footpath.analytics.Question;
import footpath.analytics.Scope;
import footpath.events.filter.EventMatcher;
import footpath.index.IndexSnapshot;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Of those who start in each calendar period, how many return, by the time since.
///
/// Rows are cohorts: the persons with a start event in one calendar period of the scope's zone, whatever the
/// clock. Column 0 is the cohort itself, whether or not they return. A return at distance 0 is an event of
/// the same calendar period or, on the rolling clock, an event after the start event in order of time and
/// arrival; with one unit each, distance 0 is in no column, since column 0 is the cohort. The event that
/// starts is never its own return.
///
/// Sources of the rules: calendar periods and an unfiltered column 0 as PostHog's retention; rolling periods,
/// "on or after", "on or before" and custom brackets as Mixpanel's retention report.
///
/// Costs one pass over the events of the two matchers; for each start that counts, those of its returns that
/// lie within the columns are gone through once more. Memory is one number a cell: groups times cohorts times
/// columns; and sixteen bytes a person of a shard at a time where first starts and returns have one name each.
///
/// @param scope     period, persons, and the zone whose calendar cuts the cohorts
/// @param start     which events start
/// @param returning which events are a return; may be the same
/// @param unit      of cohorts and columns; at most 2,000 cohorts
/// @param weekStart first day of a calendar week
/// @param clock     how the time to a return is counted
/// @param counted   when a person counts as returned in a column
/// @param entry     which starts put a person into a cohort
/// @param columns   1 to 400 after column 0, ascending, without overlap, gaps allowed;
///     [RetentionBracket#each] makes columns of one period. On the calendar clock they begin at 1 or later
/// @param breakdown splits by a trait of the person, or by a property or the channel of the start event by
///     which the person is in the cohort
/// @param asOf      the present: cells that end later are incomplete
public record RetentionQuestion(
        Scope scope,
        EventMatcher start,
        EventMatcher returning,
        CalendarUnit unit,
        DayOfWeek weekStart,
        RetentionClock clock,
        RetentionReturn counted,
        RetentionEntry entry,
        List<RetentionBracket> columns,
        Optional<Breakdown> breakdown,
        Instant asOf)
        implements Question<RetentionAnswer> {
    private static final int MOST_COLUMNS = 400;

    /// @throws InvalidQuestion if a matcher looks at traits, or the columns are none, too many or overlap
    public RetentionQuestion {
        columns = List.copyOf(columns);
        MatcherRules.requireNoTraits("retention.start", start);
        MatcherRules.requireNoTraits("retention.returning", returning);
        MatcherRules.requireSize("retention.columns", columns.size(), 1, MOST_COLUMNS, "columns");
        for (int column = 1; column < columns.size(); column++) {
            requireAfter(columns.get(column), columns.get(column - 1));
        }
        if (clock == RetentionClock.CALENDAR && columns.getFirst().from() == 0) {
            throw new InvalidQuestion(
                    "retention.columns",
                    "needs columns from 1 on by the calendar, where column 0 is the cohort, got "
                            + columns.getFirst().label());
        }
    }

    private static void requireAfter(RetentionBracket bracket, RetentionBracket before) {
        if (bracket.from() <= before.to()) {
            throw new InvalidQuestion(
                    "retention.columns",
                    "needs ascending brackets that do not overlap, got " + bracket.label() + " after "
                            + before.label());
        }
    }

    @Override
    public String kind() {
        return "retention";
    }

    @Override
    public Kernel<?, RetentionAnswer> resolve(IndexSnapshot snapshot) {
        var retention = new ResolvedRetention(this, snapshot);
        return RetentionTop.round(retention, groups -> new RetentionKernel(retention, groups));
    }
}
