package footpath.store.identity;

import footpath.store.database.Connections;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Locale;
import java.util.stream.IntStream;

/// Finds identities by a part of their value. Safe for use by several threads.
public final class MatchingIdentities {
    private final Connections connections;

    MatchingIdentities(Connections connections) {
        this.connections = connections;
    }

    /// The numbers of identities whose value contains a text, in any letter case: those that begin with it
    /// first, then by arrival. A text with a kind and a colon, as `email:ada`, finds those of that kind that
    /// begin so, too. Takes one look at each identity, some tens of milliseconds for a million.
    public int[] find(String text) {
        return connections.read(connection -> {
            IntStream.Builder found = IntStream.builder();
            try (PreparedStatement statement = connection.prepareStatement("""
                    SELECT identity FROM (
                        SELECT identity, CASE WHEN contains(?, ':') AND starts_with(kind || ':' || lower(key), ?) THEN 1
                                              ELSE position(? IN lower(key)) END AS place
                        FROM identities)
                    WHERE place > 0 ORDER BY place > 1, identity
                    """)) {
                for (int place = 1; place <= 3; place++) {
                    statement.setString(place, text.toLowerCase(Locale.ROOT));
                }
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        found.add(rows.getInt(1));
                    }
                }
            }
            return found.build().toArray();
        });
    }
}
