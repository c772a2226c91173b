package footpath.store.append;

import footpath.collect.arrival.Arrival;
import footpath.events.Micros;
import footpath.events.identity.Evidence;
import footpath.events.identity.Evidence.Strength;
import footpath.events.identity.Identity;
import footpath.events.identity.IdentityPair;
import footpath.store.identity.Persons;
import footpath.store.rows.IdentityNumbers;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duckdb.DuckDBConnection;

/// The links between identities that the arrivals of one transaction show, as far as the log does not know
/// them yet. Confined to one thread at a time.
final class LinksOfArrivals {
    private final Persons persons;
    private final IdentityNumbers numbers;
    private final List<Evidence> links = new ArrayList<>();
    private final Map<Seen, Span> seen = new HashMap<>();
    private final Map<Integer, Identity> names = new HashMap<>();

    LinksOfArrivals(Persons persons, IdentityNumbers numbers) {
        this.persons = persons;
        this.numbers = numbers;
    }

    private record Seen(IdentityPair pair, Strength strength) {}

    /// The first and the last time at which a link was met in this transaction.
    private record Span(long fromMicros, long toMicros) {
        Span with(long micros) {
            return new Span(Math.min(fromMicros, micros), Math.max(toMicros, micros));
        }
    }

    /// The identities of an arrival that are taken at their word, the one it is kept under first.
    ///
    /// @throws IllegalArgumentException if there are none
    static List<Identity> admitted(Arrival arrival) {
        List<Identity> admitted = arrival.identities().stream()
                .map(Persons.RULES::admit)
                .flatMap(Optional::stream)
                .distinct()
                .sorted(Persons.RULES::compare)
                .toList();
        if (admitted.isEmpty()) {
            throw new IllegalArgumentException("arrival.identities: are " + arrival.identities()
                    + ", of which none says who somebody is; needs at least one that is not blocked");
        }
        return admitted;
    }

    /// Notes what an arrival shows.
    ///
    /// @param admitted as of [#admitted]
    void add(Arrival arrival, List<Identity> admitted) {
        if (admitted.size() == 1) {
            return;
        }
        Map<Integer, Identity> byNumber = new HashMap<>();
        admitted.forEach(identity -> byNumber.put(numbers.of(identity), identity));
        List<Evidence.Link> shown = Evidence.together(
                numbers.of(admitted.getFirst()),
                byNumber.keySet().stream().sorted().toList(),
                arrival.isMergeForced() ? Strength.FORCED : Strength.SEEN,
                Micros.of(arrival.times().corrected()),
                Micros.of(arrival.times().received()));
        for (Evidence.Link link : shown) {
            if (isNewsHere(link) && persons.isNews(link)) {
                links.add(link);
                names.putAll(byNumber);
            }
        }
    }

    /// Whether the links before it in this transaction leave something to say; notes it.
    private boolean isNewsHere(Evidence.Link link) {
        Seen key = new Seen(link.pair(), link.strength());
        Span known = seen.get(key);
        long micros = link.timeMicros();
        seen.put(key, known == null ? new Span(micros, micros) : known.with(micros));
        return known == null
                || micros < known.fromMicros
                || (link.strength() == Strength.FORCED && micros > known.toMicros);
    }

    void write(DuckDBConnection connection) throws SQLException {
        persons.write(connection, links, new HashMap<>(names));
    }

    void keep() {
        persons.keep();
        clear();
    }

    void forget() {
        persons.forget();
        clear();
    }

    private void clear() {
        links.clear();
        seen.clear();
        names.clear();
    }
}
