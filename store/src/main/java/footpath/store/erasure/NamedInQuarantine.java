package footpath.store.erasure;

import footpath.events.identity.Identity;
import footpath.store.suppression.RawWords;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Finds what of the quarantine names somebody: entries that hold the value of an identity as a word, in any
/// letter case and behind the usual encodings. Takes a look at every byte of the quarantine.
final class NamedInQuarantine {
    /// What came out of the journal is binary: the length of a text stands before it, as any sign.
    private static final String JOURNAL = "journal";

    /// What stands where somebody was named.
    private static final String MASK = "(erased)";

    private final Set<String> values;
    private final Pattern words;
    private final Pattern anywhere;

    NamedInQuarantine(Collection<Identity> identities) {
        this.values = identities.stream()
                .map(identity -> identity.value().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
        String any = values.stream().map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")"));
        int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        this.words = Pattern.compile("(?<![\\p{L}\\p{N}])" + any + "(?![\\p{L}\\p{N}])", flags);
        this.anywhere = Pattern.compile(any, flags);
    }

    /// Numbers of the calls.
    List<Long> calls(Connection connection) throws SQLException {
        return find(
                connection,
                "SELECT call, protocol, encode(concat_ws(' ', message_id, reason, address)), raw FROM quarantined_calls");
    }

    /// Row ids of the rows.
    List<Long> rows(Connection connection) throws SQLException {
        return find(connection, "SELECT rowid, '', encode(reason), encode(raw) FROM quarantine");
    }

    /// Numbers of the replayed calls whose repair names somebody.
    List<Long> repairs(Connection connection) throws SQLException {
        return find(connection, "SELECT call, '', encode(repair), encode('') FROM replayed_calls");
    }

    /// Numbers of the rows of a statement that name somebody.
    ///
    /// @param sql gives a number, `journal` if the last column is binary, and two texts as bytes
    List<Long> find(Connection connection, String sql) throws SQLException {
        List<Long> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                boolean isBinary = rows.getString(2).equals(JOURNAL);
                if (isNamedIn(rows.getBytes(3), false) || isNamedIn(rows.getBytes(4), isBinary)) {
                    found.add(rows.getLong(1));
                }
            }
        }
        return found;
    }

    /// A text with a mask in each place that names somebody; all of it where the name stands behind an encoding.
    String masked(String text) {
        String masked = words.matcher(text).replaceAll(MASK);
        return isNamedIn(masked.getBytes(StandardCharsets.UTF_8), false) ? MASK : masked;
    }

    private boolean isNamedIn(byte[] raw, boolean isBinary) {
        String text = new String(raw, StandardCharsets.UTF_8);
        return (isBinary ? anywhere : words).matcher(text).find()
                || RawWords.anyMatch(raw, word -> values.contains(word.toLowerCase(Locale.ROOT)));
    }
}
