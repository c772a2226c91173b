package footpath.store.rows;

import footpath.store.database.Query;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBConnection;

/// The numbers of one of the small tables of words, and new ones for new words. Confined to one thread at a
/// time.
///
/// New numbers hold once [#keep] was called; [#forget] takes them back.
public final class Numbers {
    private final String table;
    private final String column;
    private final Map<String, Integer> known = new HashMap<>();
    private final List<String> added = new ArrayList<>();

    /// @param table  has the columns `column` and `key`
    public Numbers(String table, String column) {
        this.table = table;
        this.column = column;
    }

    /// Reads what others have added since.
    public void load(DuckDBConnection connection) throws SQLException {
        List<String> keys = Query.texts(
                connection,
                "SELECT key FROM " + table + " WHERE " + column + " >= " + known.size() + " ORDER BY " + column);
        keys.forEach(key -> known.put(key, known.size()));
    }

    public int of(String word) {
        Integer number = known.get(word);
        if (number == null) {
            number = known.size();
            known.put(word, number);
            added.add(word);
        }
        return number;
    }

    /// Writes the new ones.
    public void write(DuckDBConnection connection) throws SQLException {
        int first = known.size() - added.size();
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO " + table + " VALUES (?, ?)")) {
            for (int i = 0; i < added.size(); i++) {
                insert.setInt(1, first + i);
                insert.setString(2, added.get(i));
                insert.executeUpdate();
            }
        }
    }

    public void keep() {
        added.clear();
    }

    public void forget() {
        added.forEach(known::remove);
        added.clear();
    }
}
