package footpath.benchmarks.question;

import footpath.analytics.CalendarUnit;
import footpath.analytics.stickiness.StickinessAnswer.RangeAnswer;
import footpath.analytics.stickiness.StickinessQuestion;
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

/// Within each calendar week, how many visit on exactly one day, on two, … on seven?
///
/// The peers keep the days with a visit as bits of one number for each person, or for each person and week.
public final class Stickiness implements SharedQuestion {
    private static final String VISIT = "visit";

    @Override
    public String title() {
        return "stickiness: on how many days of each week persons are active";
    }

    @Override
    public Answer ask(Footpath footpath) {
        var question = new StickinessQuestion(
                Sql.EVERYTHING,
                EventMatcher.named(VISIT),
                CalendarUnit.DAY,
                Optional.of(CalendarUnit.WEEK),
                DayOfWeek.MONDAY,
                Instant.parse("2026-06-01T00:00:00Z"));
        var rows = new TreeMap<String, List<Long>>();
        for (RangeAnswer week : footpath.ask(question).ranges()) {
            for (int days = 1; days <= week.persons().size(); days++) {
                long persons = week.persons().get(days - 1);
                if (persons > 0) {
                    rows.put(Weeks.of(week.start()) + " → " + days, List.of(persons));
                }
            }
        }
        return Answer.exact(rows);
    }

    @Override
    public List<Formulation> formulations(Dialect dialect) {
        return switch (dialect) {
            case CLICKHOUSE ->
                Sql.grouping("days as bits", byPerson(), new Formulation("days of a week as bits", byWeek()));
            case DUCKDB ->
                List.of(
                        new Formulation("days of a week as bits", duckDb()),
                        new Formulation("windows in the order of the table", inOrder()));
            case SPARK -> List.of();
        };
    }

    private static String byPerson() {
        return """
                SELECT week, bitCount(bitAnd(bitShiftRight(days, 7 * week), 127)) AS active, count() FROM (
                  SELECT groupBitOr(bitShiftLeft(toUInt128(1), %s)) AS days
                  FROM journey WHERE name = '%s' GROUP BY person)
                ARRAY JOIN range(%d) AS week
                WHERE active > 0 GROUP BY week, active""".formatted(Weeks.day(Dialect.CLICKHOUSE), VISIT, Weeks.COUNT);
    }

    private static String byWeek() {
        return """
                SELECT week, active, count() FROM (
                  SELECT person, intDiv(day, 7) AS week, bitCount(groupBitOr(bitShiftLeft(toUInt8(1), day %% 7))) AS active
                  FROM (SELECT person, %s AS day FROM journey WHERE name = '%s') GROUP BY person, week)
                GROUP BY week, active""".formatted(Weeks.day(Dialect.CLICKHOUSE), VISIT);
    }

    private static String duckDb() {
        return """
                SELECT week, active, count(*) FROM (
                  SELECT person, day // 7 AS week, bit_count(bit_or(1 << (day %% 7)::INTEGER)) AS active
                  FROM (SELECT person, %s AS day FROM journey WHERE name = '%s') GROUP BY person, week)
                GROUP BY week, active""".formatted(Weeks.day(Dialect.DUCKDB), VISIT);
    }

    /// Keeps the first visit of each person and day alone.
    private static String inOrder() {
        return """
                SELECT week, active, count(*) FROM (
                  SELECT person, day // 7 AS week, count(*) AS active
                  FROM (SELECT person, day, lag(person) OVER () AS person_before, lag(day) OVER () AS before
                    FROM (SELECT person, %s AS day FROM journey WHERE name = '%s'))
                  WHERE person_before IS DISTINCT FROM person OR before <> day GROUP BY person, week)
                GROUP BY week, active""".formatted(Weeks.day(Dialect.DUCKDB), VISIT);
    }

    @Override
    public Answer read(List<List<String>> rows) {
        return Answer.ofCells(rows, 2, 0);
    }

    @Override
    public long bytes(IndexSnapshot snapshot) {
        return Columns.postings(snapshot, List.of(VISIT));
    }
}
