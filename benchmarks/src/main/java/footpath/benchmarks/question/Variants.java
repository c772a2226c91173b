package footpath.benchmarks.question;

import footpath.analytics.variant.VariantAnswer.OneVariant;
import footpath.analytics.variant.VariantQuestion;
import footpath.benchmarks.Answer;
import footpath.benchmarks.Dialect;
import footpath.benchmarks.EventFile;
import footpath.benchmarks.Footpath;
import footpath.benchmarks.Formulation;
import footpath.benchmarks.SharedQuestion;
import footpath.events.filter.Condition;
import footpath.events.filter.EventMatcher;
import footpath.index.IndexSnapshot;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// Which whole journeys through four events, repeats collapsed, are the most frequent?
///
/// Footpath's answer holds the median and the 90th percentile of each journey's time too; the peers are asked
/// for the counts alone.
public final class Variants implements SharedQuestion {
    private static final int TOP = 20;
    private static final String WANTED = Sql.named(EventFile.FUNNEL);

    /// No aggregate of Spark promises to keep an order.
    private static final String SPARK_LIST = "transform(array_sort(collect_list(struct(t, name))), e -> e.name)";

    @Override
    public String title() {
        return "variants: the 20 most frequent whole journeys through four events";
    }

    @Override
    public Answer ask(Footpath footpath) {
        var events = new EventMatcher(EventFile.FUNNEL, Condition.ALWAYS);
        var question = new VariantQuestion(Sql.EVERYTHING, events, true, Optional.empty(), TOP);
        var rows = new TreeMap<String, List<Long>>();
        for (OneVariant variant : footpath.ask(question).variants()) {
            rows.put(String.join(", ", variant.names()), List.of(variant.share().n()));
        }
        return Answer.exact(rows);
    }

    @Override
    public List<Formulation> formulations(Dialect dialect) {
        return switch (dialect) {
            case CLICKHOUSE -> Sql.grouping("arrays", arrays());
            case DUCKDB ->
                List.of(
                        lists("list(name ORDER BY t)", "array_to_string(names, ', ')"),
                        texts("texts", "false", "(PARTITION BY person ORDER BY t)"),
                        texts("texts in the order of the table", "person_before <> person", "()"));
            case SPARK -> List.of(lists(SPARK_LIST, "array_join(names, ', ')"));
        };
    }

    private static String arrays() {
        return """
                SELECT arrayStringConcat(names, ', '), n FROM (
                  SELECT names, count() AS n FROM (
                    SELECT arrayCompact(%s) AS names
                    FROM journey WHERE %s GROUP BY person)
                  GROUP BY names ORDER BY n DESC, names LIMIT %d)""".formatted(Sql.SORTED_NAMES, WANTED, TOP);
    }

    /// @param list  the aggregate that lists a person's names in order of time
    /// @param shown how a list becomes text
    private static Formulation lists(String list, String shown) {
        return new Formulation("lists", """
                SELECT %s, n FROM (
                  SELECT names, count(*) AS n FROM (
                    SELECT %s AS names FROM (
                      SELECT person, t, name, lag(name) OVER (PARTITION BY person ORDER BY t) AS before
                      FROM journey WHERE %s) AS neighbours
                    WHERE before IS NULL OR before <> name GROUP BY person) AS journeys
                  GROUP BY names ORDER BY n DESC, names LIMIT %d) AS variants""".formatted(shown, list, WANTED, TOP));
    }

    /// Each name as one letter, so that a journey is a short text; letters are in the order of the names.
    ///
    /// @param unlessRepeat a condition on the row before, which the window is to give
    private static Formulation texts(String label, String unlessRepeat, String window) {
        return new Formulation(label, """
                SELECT array_to_string(list_transform(string_split(letters, ''), lambda letter:
                    CASE letter WHEN 'a' THEN 'cart' WHEN 'b' THEN 'product view' WHEN 'c' THEN 'purchase' ELSE 'visit' END),
                  ', '), n FROM (
                  SELECT letters, count(*) AS n FROM (
                    SELECT string_agg(letter, '' ORDER BY t) AS letters FROM (
                      SELECT person, t, CASE name WHEN 'cart' THEN 'a' WHEN 'product view' THEN 'b'
                          WHEN 'purchase' THEN 'c' ELSE 'd' END AS letter,
                        lag(person) OVER %1$s AS person_before, lag(letter) OVER %1$s AS before
                      FROM journey WHERE %2$s)
                    WHERE before IS NULL OR before <> letter OR %3$s GROUP BY person)
                  GROUP BY letters ORDER BY n DESC, letters LIMIT %4$d)""".formatted(window, WANTED, unlessRepeat, TOP));
    }

    @Override
    public long bytes(IndexSnapshot snapshot) {
        return Columns.names(snapshot) + Columns.times(snapshot);
    }
}
