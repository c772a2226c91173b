package footpath.benchmarks.question;

import footpath.analytics.CalendarUnit;
import footpath.analytics.retention.RetentionAnswer.CellAnswer;
import footpath.analytics.retention.RetentionAnswer.CohortAnswer;
import footpath.analytics.retention.RetentionBracket;
import footpath.analytics.retention.RetentionClock;
import footpath.analytics.retention.RetentionEntry;
import footpath.analytics.retention.RetentionQuestion;
import footpath.analytics.retention.RetentionReturn;
import footpath.benchmarks.Answer;
import footpath.benchmarks.Dialect;
import footpath.benchmarks.Footpath;
import footpath.benchmarks.Formulation;
import footpath.benchmarks.SharedQuestion;
import footpath.events.filter.EventMatcher;
import footpath.index.IndexSnapshot;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// Of those whose first visit was in a calendar week, how many buy in each of the twelve weeks after it?
///
/// The peers keep the weeks with a purchase as bits of one number a person.
public final class WeeklyRetention implements SharedQuestion {
    private static final int WEEKS = 12;
    private static final List<String> NAMES = List.of("visit", "purchase");

    @Override
    public String title() {
        return "retention by week over 12 weeks";
    }

    @Override
    public Answer ask(Footpath footpath) {
        var question = new RetentionQuestion(
                Sql.EVERYTHING,
                EventMatcher.named("visit"),
                EventMatcher.named("purchase"),
                CalendarUnit.WEEK,
                DayOfWeek.MONDAY,
                RetentionClock.CALENDAR,
                RetentionReturn.ON,
                RetentionEntry.FIRST_TIME,
                RetentionBracket.each(WEEKS),
                Optional.empty(),
                Instant.parse("2026-06-01T00:00:00Z"));
        var rows = new TreeMap<String, List<Long>>();
        for (CohortAnswer cohort : footpath.ask(question).groups().getFirst().cohorts()) {
            if (cohort.n() > 0) {
                long week = Weeks.of(cohort.start());
                rows.put(
                        Long.toString(week),
                        cohort.cells().stream().map(CellAnswer::n).toList());
            }
        }
        return Answer.exact(rows);
    }

    @Override
    public List<Formulation> formulations(Dialect dialect) {
        return switch (dialect) {
            case CLICKHOUSE -> Sql.grouping("weeks as bits", clickHouse());
            case DUCKDB -> List.of(new Formulation("weeks as bits", duckDb()), new Formulation("join", join()));
            case SPARK -> List.of(new Formulation("weeks as bits", spark()));
        };
    }

    private static String clickHouse() {
        return """
                SELECT cohort, count(), %s FROM (
                  SELECT intDiv(minIf(t, name = 'visit') - %2$d, %3$d) AS cohort,
                    groupBitOrIf(bitShiftLeft(toUInt32(1), intDiv(t - %2$d, %3$d)), name = 'purchase') AS weeks
                  FROM journey WHERE %4$s GROUP BY person HAVING countIf(name = 'visit') > 0)
                GROUP BY cohort""".formatted(
                        Sql.each(1, WEEKS, "countIf(bitTest(weeks, cohort + %1$d))"),
                        Weeks.MONDAY,
                        Weeks.WEEK,
                        Sql.named(NAMES));
    }

    private static String duckDb() {
        return """
                SELECT cohort, count(*), %s FROM (
                  SELECT ((min(t) FILTER (WHERE name = 'visit') - %2$d) // %3$d)::INTEGER AS cohort,
                    coalesce(bit_or(1 << ((t - %2$d) // %3$d)::INTEGER) FILTER (WHERE name = 'purchase'), 0) AS weeks
                  FROM journey WHERE %4$s GROUP BY person)
                WHERE cohort IS NOT NULL GROUP BY cohort""".formatted(
                        Sql.each(1, WEEKS, "count(*) FILTER (WHERE (weeks >> (cohort + %1$d)) & 1 = 1)"),
                        Weeks.MONDAY,
                        Weeks.WEEK,
                        Sql.named(NAMES));
    }

    private static String spark() {
        return """
                SELECT cohort, count(*), %s FROM (
                  SELECT (min(CASE WHEN name = 'visit' THEN t END) - %2$d) div %3$d AS cohort,
                    bit_or(CASE WHEN name = 'purchase' THEN shiftleft(1, CAST((t - %2$d) div %3$d AS INT)) ELSE 0 END) AS weeks
                  FROM journey WHERE %4$s GROUP BY person) AS persons
                WHERE cohort IS NOT NULL GROUP BY cohort""".formatted(
                        Sql.each(1, WEEKS, "count(*) FILTER (WHERE getbit(weeks, CAST(cohort + %1$d AS INT)) = 1)"),
                        Weeks.MONDAY,
                        Weeks.WEEK,
                        Sql.named(NAMES));
    }

    private static String join() {
        return """
                WITH starts AS (SELECT person, (min(t) - %1$d) // %2$d AS cohort
                    FROM journey WHERE name = 'visit' GROUP BY person),
                  returns AS (SELECT DISTINCT person, (t - %1$d) // %2$d AS week
                    FROM journey WHERE name = 'purchase')
                SELECT cohort, count(DISTINCT starts.person), %3$s
                FROM starts LEFT JOIN returns ON starts.person = returns.person GROUP BY cohort""".formatted(
                        Weeks.MONDAY, Weeks.WEEK, Sql.each(1, WEEKS, "count(*) FILTER (WHERE week = cohort + %1$d)"));
    }

    @Override
    public long bytes(IndexSnapshot snapshot) {
        return Columns.postings(snapshot, NAMES);
    }
}
