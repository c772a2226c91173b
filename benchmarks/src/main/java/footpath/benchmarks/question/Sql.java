package footpath.benchmarks.question;

import footpath.analytics.Scope;
import footpath.events.filter.Condition;
import footpath.events.filter.EventMatcher;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Pieces of SQL, and of questions, that several questions share.
final class Sql {
    /// Has ClickHouse group as it reads, which its order by person allows.
    static final String IN_ORDER = " SETTINGS optimize_aggregation_in_order = 1";

    static final Scope EVERYTHING = Scope.everything(ZoneOffset.UTC);

    static final EventMatcher EVERY_EVENT = new EventMatcher(List.of(), Condition.ALWAYS);

    private Sql() {}

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
