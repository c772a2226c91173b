package footpath.benchmarks.question;

import footpath.analytics.CalendarUnit;
import footpath.analytics.trend.TrendAnswer;
import footpath.analytics.trend.TrendAnswer.SeriesAnswer;
import footpath.analytics.trend.TrendCounted;
import footpath.analytics.trend.TrendMeasure;
import footpath.analytics.trend.TrendQuestion;
import footpath.analytics.trend.TrendSeries;
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

/// On each day, how many product views were there, of how many persons, and what is the median of their
/// value?
///
/// Values have two decimals, so a median has no more than three and is compared as it is.
public final class Trend implements SharedQuestion {
    private static final String VIEW = "product view";

    @Override
    public String title() {
        return "trend by day: events, persons and the median of a property";
    }

    @Override
    public Answer ask(Footpath footpath) {
        TrendAnswer answer = footpath.ask(new TrendQuestion(
                Sql.EVERYTHING,
                List.of(
                        series("views", TrendMeasure.EVENTS),
                        series("viewers", TrendMeasure.PERSONS),
                        series("median", TrendMeasure.of(TrendCounted.MEDIAN, "value"))),
                List.of(),
                CalendarUnit.DAY,
                DayOfWeek.MONDAY,
                1,
                Optional.empty(),
                Optional.empty(),
                Instant.parse("2026-06-01T00:00:00Z")));
        var rows = new TreeMap<String, List<Long>>();
        for (int day = 0; day < answer.periods().size(); day++) {
            SeriesAnswer views = answer.series().getFirst();
            if (views.n().get(day) > 0) {
                long place = answer.periods().get(day).start().toLocalDate().toEpochDay();
                rows.put(
                        Long.toString(place),
                        List.of(
                                views.n().get(day),
                                answer.series().get(1).n().get(day),
                                thousandths(answer.series().getLast(), day)));
            }
        }
        return Answer.exact(rows);
    }

    private static TrendSeries series(String name, TrendMeasure measure) {
        return new TrendSeries(name, EventMatcher.named(VIEW), measure);
    }

    private static long thousandths(SeriesAnswer series, int day) {
        return Math.round(series.values().get(day).orElseThrow() * 1_000);
    }

    @Override
    public List<Formulation> formulations(Dialect dialect) {
        return switch (dialect) {
            case CLICKHOUSE -> List.of(clickHouse("uniqExact(person)"), clickHouse("groupBitmap(toUInt32(person))"));
            case DUCKDB -> List.of(distinct(), inOrder());
            case SPARK -> List.of();
        };
    }

    private static Formulation clickHouse(String persons) {
        return new Formulation(persons.substring(0, persons.indexOf('(')), """
                SELECT intDiv(t, %d) AS day, count(), %s, quantileExactInclusive(0.5)(value) * 1000
                FROM journey WHERE name = '%s' GROUP BY day""".formatted(Weeks.DAY, persons, VIEW));
    }

    private static Formulation distinct() {
        return new Formulation("count(DISTINCT)", """
                SELECT t // %d AS day, count(*), count(DISTINCT person), quantile_cont(value, 0.5) * 1000
                FROM journey WHERE name = '%s' GROUP BY day""".formatted(Weeks.DAY, VIEW));
    }

    /// Counts the first view of each person and day.
    private static Formulation inOrder() {
        return new Formulation("first views in the order of the table", """
                SELECT day, count(*), count(*) FILTER (WHERE person_before IS DISTINCT FROM person OR before <> day),
                  quantile_cont(value, 0.5) * 1000
                FROM (SELECT person, day, value, lag(person) OVER () AS person_before, lag(day) OVER () AS before
                  FROM (SELECT person, t // %d AS day, value FROM journey WHERE name = '%s'))
                GROUP BY day""".formatted(Weeks.DAY, VIEW));
    }

    /// A value is a code of two bytes.
    @Override
    public long bytes(IndexSnapshot snapshot) {
        return Columns.postings(snapshot, List.of(VIEW)) + Columns.fields(snapshot, List.of(VIEW), Short.BYTES);
    }
}
