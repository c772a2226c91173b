package footpath.store.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Short forms for statements; one statement object each, since a failed one closes itself.
public final class Query {
    private Query() {}

    public static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /// Runs a statement with texts in its places, and tells how many rows it changed.
    public static long update(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeLargeUpdate();
        }
    }

    /// The one number a query gives; 0 if that is NULL.
    public static long number(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (ResultSet result = statement.executeQuery()) {
                return result.next() ? result.getLong(1) : 0;
            }
        }
    }

    /// The first column as texts.
    public static List<String> texts(Connection connection, String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                texts.add(result.getString(1));
            }
        }
        return texts;
    }

    /// The first column as whole numbers.
    public static List<Long> wholeNumbers(Connection connection, String sql) throws SQLException {
        List<Long> numbers = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                numbers.add(result.getLong(1));
            }
        }
        return numbers;
    }

    /// A parameter of numbers, see [#numbers].
    public static final String NUMBERS = "(SELECT unnest(CAST(? AS INTEGER[])))";

    /// Any number of numbers as one text, which the database reads faster than a list in a statement.
    public static String numbers(Collection<Integer> numbers) {
        return numbers.toString();
    }

    public static String numbers(int[] numbers) {
        return Arrays.toString(numbers);
    }

    public static String text(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
