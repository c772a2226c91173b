package footpath.benchmarks.question;

import footpath.analytics.frequency.FrequencyAnswer.Bar;
import footpath.analytics.frequency.FrequencyQuestion;
import footpath.benchmarks.Answer;
import footpath.benchmarks.Dialect;
import footpath.benchmarks.Footpath;
import footpath.benchmarks.Formulation;
import footpath.benchmarks.SharedQuestion;
import footpath.events.filter.EventMatcher;
import footpath.index.IndexSnapshot;
import java.util.List;
import java.util.TreeMap;

/// How many viewed products once, twice, three times, …?
///
/// Footpath's answer holds the mean and the quantiles too; the peers are asked for the counts alone, of which
/// they could be made.
public final class Frequency implements SharedQuestion {
    private static final String VIEW = "product view";

    /// So many views or more are counted together.
    private static final int BARS = 1_000;

    @Override
    public String title() {
        return "frequency: how many did an event how often";
    }

    @Override
    public Answer ask(Footpath footpath) {
        var rows = new TreeMap<String, List<Long>>();
        for (Bar bar : footpath.ask(new FrequencyQuestion(Sql.EVERYTHING, EventMatcher.named(VIEW), BARS))
                .bars()) {
            if (bar.persons() > 0) {
                rows.put(Long.toString(bar.events()), List.of(bar.persons()));
            }
        }
        return Answer.exact(rows);
    }

    @Override
    public List<Formulation> formulations(Dialect dialect) {
        return switch (dialect) {
            case CLICKHOUSE -> Sql.grouping("count by person", byPerson());
            case DUCKDB ->
                List.of(
                        new Formulation("count by person", byPerson()),
                        new Formulation("beginnings in the order of the table", inOrder()));
            case SPARK -> List.of();
        };
    }

    /// In any SQL.
    private static String byPerson() {
        return """
                SELECT least(views, %d) AS bar, count(*) FROM (
                  SELECT count(*) AS views FROM journey WHERE name = '%s' GROUP BY person) AS persons
                GROUP BY bar""".formatted(BARS, VIEW);
    }

    /// Keeps the first view of each person alone: its views end with the row before the next person's first.
    private static String inOrder() {
        return """
                WITH views AS (SELECT person, row_number() OVER () AS place, lag(person) OVER () AS person_before
                  FROM journey WHERE name = '%2$s')
                SELECT least(next - place, %1$d) AS bar, count(*) FROM (
                  SELECT place, lead(place, 1, (SELECT count(*) + 1 FROM journey WHERE name = '%2$s')) OVER () AS next
                  FROM views WHERE person_before IS DISTINCT FROM person)
                GROUP BY bar""".formatted(BARS, VIEW);
    }

    @Override
    public long bytes(IndexSnapshot snapshot) {
        return Columns.subjects(snapshot, List.of(VIEW));
    }
}
