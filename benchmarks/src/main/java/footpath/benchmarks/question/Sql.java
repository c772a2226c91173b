package footpath.benchmarks.question;

import footpath.analytics.Scope;
import footpath.benchmarks.Formulation;
import footpath.events.filter.Condition;
import footpath.events.filter.EventMatcher;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Pieces of SQL, and of questions, that several questions share.
final class Sql {
    /// ClickHouse's array of a person's names in order of time: no aggregate of several threads keeps the
    /// order of the table for certain.
    static final String SORTED_NAMES = "arraySort((n, at) -> at, groupArray(name), groupArray(t))";

    static final Scope EVERYTHING = Scope.everything(ZoneOffset.UTC);

    static final EventMatcher EVERY_EVENT = new EventMatcher(List.of(), Condition.ALWAYS);

    private Sql() {}

    /// A statement that groups by person, for ClickHouse: as it is, and grouping as the table is read, which
    /// its order allows. Others may follow.
    static List<Formulation> grouping(String label, String sql, Formulation... others) {
        return Stream.concat(
                        Stream.of(
                                new Formulation(label, sql),
                                new Formulation(
                                        label + " in the order of the table",
                                        sql + " SETTINGS optimize_aggregation_in_order = 1")),
                        Stream.of(others))
                .toList();
    }

    /// `'visit', 'cart'`
    static String list(List<String> names) {
        return names.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", "));
    }

    /// `name IN ('visit', 'cart')`
    static String named(List<String> names) {
        return "name IN (" + list(names) + ")";
    }

    /// The same piece for each number of a range, joined by commas; `%1$d` is the number, `%2$d` the one
    /// before it.
    static String each(int first, int last, String piece) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(number -> piece.formatted(number, number - 1))
                .collect(Collectors.joining(", "));
    }
}
