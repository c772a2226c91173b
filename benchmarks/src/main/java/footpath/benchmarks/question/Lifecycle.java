package footpath.benchmarks.question;

import footpath.analytics.CalendarUnit;
import footpath.analytics.lifecycle.LifecycleAnswer.PeriodAnswer;
import footpath.analytics.lifecycle.LifecycleQuestion;
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
import java.util.TreeMap;

/// In each calendar week, how many are new, returning, resurrecting or dormant?
///
/// The peers keep the weeks with a visit as bits of one number a person, and look at each number once however
/// many persons have it. The bit of a week is its number plus one, so that the first week has one before it.
public final class Lifecycle implements SharedQuestion {
    private static final String VISIT = "visit";

    /// A week and what the persons with the same bits are in it.
    private static final String TOLD = """
            SELECT week, sum(CASE WHEN active AND NOT earlier THEN n ELSE 0 END),
              sum(CASE WHEN active AND before THEN n ELSE 0 END),
              sum(CASE WHEN active AND earlier AND NOT before THEN n ELSE 0 END),
              sum(CASE WHEN before AND NOT active THEN n ELSE 0 END)
            FROM (%s) AS states WHERE active OR before GROUP BY week""";

    @Override
    public String title() {
        return "lifecycle by week: new, returning, resurrecting and dormant";
    }

    @Override
    public Answer ask(Footpath footpath) {
        var question = new LifecycleQuestion(
                Weeks.ALL,
                EventMatcher.named(VISIT),
                CalendarUnit.WEEK,
                DayOfWeek.MONDAY,
                Instant.parse("2026-06-01T00:00:00Z"));
        var rows = new TreeMap<String, List<Long>>();
        for (PeriodAnswer week : footpath.ask(question).periods()) {
            if (week.active() + week.dormant() > 0) {
                rows.put(
                        Long.toString(Weeks.of(week.start())),
                        List.of(week.newPersons(), week.returning(), week.resurrecting(), week.dormant()));
            }
        }
        return Answer.exact(rows);
    }

    @Override
    public List<Formulation> formulations(Dialect dialect) {
        return switch (dialect) {
            case CLICKHOUSE -> Sql.grouping("weeks as bits", clickHouse());
            case DUCKDB ->
                List.of(
                        new Formulation("weeks as bits", duckDb()),
                        new Formulation("windows in the order of the table", inOrder()));
            case SPARK -> List.of();
        };
    }

    private static String clickHouse() {
        return TOLD.formatted("""
                SELECT n, week, bitTest(weeks, week + 1) AS active, bitTest(weeks, week) AS before,
                  bitAnd(weeks, bitShiftLeft(toUInt32(1), week + 1) - 1) != 0 AS earlier
                FROM (SELECT weeks, count() AS n FROM (
                    SELECT groupBitOr(bitShiftLeft(toUInt32(1), %s + 1)) AS weeks
                    FROM journey WHERE name = '%s' GROUP BY person) GROUP BY weeks)
                ARRAY JOIN range(%d) AS week""".formatted(Weeks.week(Dialect.CLICKHOUSE), VISIT, Weeks.COUNT));
    }

    private static String duckDb() {
        return TOLD.formatted("""
                SELECT n, week, (weeks >> (week + 1)) & 1 = 1 AS active, (weeks >> week) & 1 = 1 AS before,
                  weeks & ((1::BIGINT << (week + 1)) - 1) <> 0 AS earlier
                FROM (SELECT weeks, count(*) AS n FROM (
                    SELECT bit_or(1::BIGINT << (%s + 1)) AS weeks
                    FROM journey WHERE name = '%s' GROUP BY person) GROUP BY weeks), range(%d) AS every(week)""".formatted(Weeks.week(Dialect.DUCKDB), VISIT, Weeks.COUNT));
    }

    /// Looks at each visit beside the one before and the one after: it may be the first of its week, or the
    /// last before a week without.
    private static String inOrder() {
        return """
                WITH visits AS (SELECT person, week, lag(person) OVER () AS person_before, lag(week) OVER () AS before,
                    lead(person) OVER () AS next_person, lead(week) OVER () AS next
                  FROM (SELECT person, %s AS week FROM journey WHERE name = '%s')),
                states AS (
                  SELECT week, count(*) FILTER (WHERE person_before IS DISTINCT FROM person) AS fresh,
                    count(*) FILTER (WHERE person_before = person AND before = week - 1) AS again,
                    count(*) FILTER (WHERE person_before = person AND before < week - 1) AS resurrected, 0 AS dormant
                  FROM visits GROUP BY week
                  UNION ALL SELECT week + 1, 0, 0, 0, count(*)
                  FROM visits WHERE (next_person IS DISTINCT FROM person OR next > week + 1) AND week < %d - 1
                  GROUP BY week)
                SELECT week, sum(fresh), sum(again), sum(resurrected), sum(dormant)
                FROM states GROUP BY week""".formatted(Weeks.week(Dialect.DUCKDB), VISIT, Weeks.COUNT);
    }

    @Override
    public long bytes(IndexSnapshot snapshot) {
        return Columns.postings(snapshot, List.of(VISIT));
    }
}
