package footpath.store.rows;

import footpath.store.database.Connections;
import footpath.store.database.Query;
import java.util.List;

/// The keys of one of the small tables that number names, channels and sources, kept in memory: looking them up here
/// takes nothing, while each join takes a good part of the time that a person's timeline takes. Safe for use by several
/// threads.
public final class Words {
    private final Connections connections;
    private final String sql;
    private volatile List<String> known = List.of();

    /// @param sql gives the keys in order of their numbers, which begin at 0
    public Words(Connections connections, String sql) {
        this.connections = connections;
        this.sql = sql;
    }

    /// The key of a number that the log holds. Numbers stay what they are, so only a new one has the table read again.
    public String get(int number) {
        List<String> words = known;
        if (number >= words.size()) {
            words = List.copyOf(connections.read(connection -> Query.texts(connection, sql)));
            known = words;
        }
        return words.get(number);
    }
}
