package footpath.store.identity;

import footpath.events.identity.Change;
import footpath.events.identity.Identity;
import footpath.events.identity.IdentityGraph;
import footpath.events.identity.IdentityRules;
import footpath.store.database.Query;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/// Who is one person, in tables, for questions in SQL: `persons` has the identities that count under the
/// number of another one, `person_names` which of its identities a person of several is called by. Both
/// follow from the evidence.
final class PersonTables {
    private PersonTables() {}

    /// Follows a change that the graph has taken in.
    static void write(
            DuckDBConnection connection,
            IdentityGraph graph,
            Change change,
            IdentityRules rules,
            IntFunction<Identity> identities)
            throws SQLException {
        delete(connection, "persons WHERE identity", change.moved());
        delete(connection, "person_names WHERE person", change.before());
        delete(connection, "person_names WHERE person", change.after());
        try (DuckDBAppender persons = connection.createAppender("persons")) {
            for (int identity : change.moved()) {
                append(persons, identity, graph.person(identity));
            }
        }
        try (DuckDBAppender names = connection.createAppender("person_names")) {
            for (int person : change.after()) {
                if (!graph.isAlone(person)) {
                    names.beginRow();
                    names.append(person).append(naming(graph.identities(person), rules, identities));
                    names.endRow();
                }
            }
        }
    }

    private static void append(DuckDBAppender persons, int identity, int person) throws SQLException {
        if (identity != person) {
            persons.beginRow();
            persons.append(identity).append(person);
            persons.endRow();
        }
    }

    private static int naming(int[] members, IdentityRules rules, IntFunction<Identity> identities) {
        return IntStream.of(members)
                .boxed()
                .min(Comparator.comparing(identities::apply, rules::compare))
                .orElseThrow();
    }

    private static void delete(DuckDBConnection connection, String column, Collection<Integer> numbers)
            throws SQLException {
        if (!numbers.isEmpty()) {
            Query.update(connection, "DELETE FROM " + column + " IN " + Query.NUMBERS, Query.numbers(numbers));
        }
    }
}
