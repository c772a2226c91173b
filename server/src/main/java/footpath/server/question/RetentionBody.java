package footpath.server.question;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import footpath.analytics.BreakdownValue;
import footpath.analytics.CalendarUnit;
import footpath.analytics.retention.RetentionAnswer;
import footpath.analytics.retention.RetentionBracket;
import footpath.analytics.retention.RetentionClock;
import footpath.analytics.retention.RetentionEntry;
import footpath.analytics.retention.RetentionProfile;
import footpath.analytics.retention.RetentionQuestion;
import footpath.analytics.retention.RetentionReturn;
import footpath.events.filter.EventMatcher;
import footpath.server.Footpath;
import footpath.server.question.QuestionBody.BreakdownBody;
import footpath.server.question.QuestionBody.MatcherBody;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A retention table as the API tells it.
///
/// @param rule       by which was counted
/// @param tookMillis how long answering took
/// @param n          persons in all cohorts and groups together
/// @param columns    what stands above the cells: `cohort`, then distances as `1` or `4-7`
/// @param groups     one, or one per value of the breakdown
public record RetentionBody(String rule, double tookMillis, long n, List<String> columns, List<Group> groups) {
    private static final int DEFAULT_PERIODS = 10;

    /// @param value   of the breakdown's field; null without a breakdown
    /// @param cohorts in order of time
    /// @param average one per column: returned of all in the cohorts, over complete cells only
    public record Group(@Nullable String value, List<Cohort> cohorts, List<ShareBody> average) {}

    /// @param start first day of the period; its first hour if the periods are hours
    /// @param n     how many persons are in the cohort
    /// @param cells one per column
    public record Cohort(String start, long n, List<Cell> cells) {}

    /// @param n        how many returned
    /// @param complete whether that is final
    public record Cell(long n, boolean complete) {}

    /// What is asked.
    ///
    /// @param start     which events start
    /// @param returning which events are a return; the same as `start` if absent
    /// @param unit      hour, day (default), week or month
    /// @param periods   how many columns of one period each follow column 0; 10 if neither this nor brackets
    ///     are given
    /// @param brackets  columns in place of periods
    /// @param clock     calendar (default) or rolling
    /// @param counted   on (default), on_or_after, on_or_before or streak
    /// @param entry     first_time (default) or recurring
    record Asked(
            @Says(value = "which events start", required = true) @Nullable
            MatcherBody start,

            @Says("which events are a return; the same as start if absent") @Nullable
            MatcherBody returning,

            @Says(value = "length of a period", otherwise = "day", choices = CalendarUnit.class) @Nullable
            String unit,

            @Says(value = "first day of a week", otherwise = "monday", choices = DayOfWeek.class) @Nullable
            String weekStart,

            @Says(value = "how many columns of one period each follow column 0", otherwise = "10") @Nullable
            Integer periods,

            @Says("columns of several periods each, in place of periods") @Nullable
            List<AskedBracket> brackets,

            @Says(
                    value = "periods of the calendar, or spans from each start, or from the full hour of each",
                    otherwise = "calendar",
                    choices = RetentionClock.class)
            @Nullable
            String clock,

            @Says(value = "which returns count for a column", otherwise = "on", choices = RetentionReturn.class)
            @Nullable
            String counted,

            @Says(
                    value = "whether a person is in the cohort of its first start alone",
                    otherwise = "first_time",
                    choices = RetentionEntry.class)
            @Nullable
            String entry,

            @Says(
                    value = "the product whose defaults hold for what is not given",
                    otherwise = "footpath",
                    choices = RetentionProfile.class)
            @Nullable
            String rules,

            @JsonUnwrapped AskedScope scope,

            @Says("a table for each value of a trait, or of a property or the channel of the starting event") @Nullable
            BreakdownBody breakdown)
            implements AskedQuestion {
        @Override
        public Object ask(Footpath footpath) {
            RetentionQuestion question = question(footpath.clock().instant());
            return RetentionBody.of(footpath.ask(question), question.unit());
        }

        RetentionQuestion question(Instant now) {
            EventMatcher starts = QuestionBody.matcher(start, "start");
            RetentionProfile usual = QuestionBody.choice("rules", rules, RetentionProfile.FOOTPATH);
            return new RetentionQuestion(
                    scope.read(),
                    starts,
                    returning == null ? starts : returning.matcher("returning"),
                    QuestionBody.unit(unit),
                    QuestionBody.choice("weekStart", weekStart, usual.weekStart()),
                    QuestionBody.choice("clock", clock, usual.clock()),
                    QuestionBody.choice("counted", counted, usual.counted()),
                    QuestionBody.choice("entry", entry, usual.entry()),
                    columns(),
                    Optional.ofNullable(breakdown).map(BreakdownBody::breakdown),
                    now);
        }

        private List<RetentionBracket> columns() {
            if (brackets == null) {
                return RetentionBracket.each(periods == null ? DEFAULT_PERIODS : periods);
            }
            if (periods != null) {
                throw QuestionBody.invalid("brackets", "stand beside periods", "give one of periods and brackets");
            }
            return brackets.stream().map(AskedBracket::bracket).toList();
        }
    }

    /// @param from first distance
    /// @param to   last distance, inclusive; the same as `from` if absent
    record AskedBracket(
            @Says(value = "first distance", required = true) @Nullable
            Integer from,

            @Says("last distance, inclusive; the same as from if absent") @Nullable
            Integer to) {
        RetentionBracket bracket() {
            if (from == null) {
                throw QuestionBody.invalid("brackets", "has one without from", "give each as {\"from\": 4, \"to\": 7}");
            }
            return new RetentionBracket(from, to == null ? from : to);
        }
    }

    /// The body of an answer.
    public static RetentionBody of(RetentionAnswer answer, CalendarUnit unit) {
        return new RetentionBody(
                answer.rule(),
                answer.took().toNanos() / 1e6,
                answer.n(),
                Stream.concat(Stream.of("cohort"), answer.columns().stream().map(RetentionBracket::label))
                        .toList(),
                answer.groups().stream().map(group -> group(group, unit)).toList());
    }

    private static Group group(RetentionAnswer.GroupAnswer group, CalendarUnit unit) {
        return new Group(
                group.value().map(BreakdownValue::toString).orElse(null),
                group.cohorts().stream().map(cohort -> cohort(cohort, unit)).toList(),
                group.average().stream().map(ShareBody::of).toList());
    }

    private static Cohort cohort(RetentionAnswer.CohortAnswer cohort, CalendarUnit unit) {
        return new Cohort(
                QuestionBody.start(cohort.start(), unit),
                cohort.n(),
                cohort.cells().stream()
                        .map(cell -> new Cell(cell.n(), cell.complete()))
                        .toList());
    }
}
