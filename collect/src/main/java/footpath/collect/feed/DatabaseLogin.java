package footpath.collect.feed;

import footpath.collect.source.DatabaseSettings;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// Opens connections to a database, and tells what is wrong with them. One thread opens; any may close.
final class DatabaseLogin {
    private static final String WRONG_PASSWORD = "28P01";
    private static final String CONNECT_SECONDS = "10";

    /// A database that says nothing for so long is taken for dead.
    private static final String SILENCE_SECONDS = "300";

    /// Most bytes of rows the driver holds.
    private static final String MOST_BYTES = "64M";

    private final DatabaseSettings settings;
    private final List<String> passwords;
    private volatile boolean isClosed;
    private volatile @Nullable Connection current;

    /// @param passwords any of which may be good
    DatabaseLogin(DatabaseSettings settings, List<String> passwords) {
        this.settings = settings;
        this.passwords = List.copyOf(passwords);
    }

    /// A connection that reads alone, in one transaction.
    Connection open() throws SQLException, FeedFailure {
        Connection connection = connect();
        current = connection;
        if (isClosed) {
            connection.close();
            throw new FeedFailure("database", "is no longer pulled from", "enable the source to go on");
        }
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
        return connection;
    }

    private Connection connect() throws SQLException {
        SQLException refused = null;
        for (String password : passwords) {
            try {
                return connect(Optional.of(password));
            } catch (SQLException failed) {
                if (!WRONG_PASSWORD.equals(failed.getSQLState())) {
                    throw failed;
                }
                refused = failed;
            }
        }
        if (refused != null) {
            throw refused;
        }
        return connect(Optional.empty());
    }

    private Connection connect(Optional<String> password) throws SQLException {
        Properties properties = new Properties();
        settings.user().ifPresent(user -> properties.setProperty("user", user));
        password.ifPresent(text -> properties.setProperty("password", text));
        properties.setProperty("ApplicationName", "footpath");
        properties.setProperty("connectTimeout", CONNECT_SECONDS);
        properties.setProperty("socketTimeout", SILENCE_SECONDS);
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("maxResultBuffer", MOST_BYTES);
        return DriverManager.getConnection(settings.url(), properties);
    }

    /// What a failure means.
    FeedFailure failure(SQLException failed) {
        String state = String.valueOf(failed.getSQLState());
        String problem = String.valueOf(failed.getMessage()).replaceAll("[\\p{Cntrl}\\s]+", " ");
        return new FeedFailure("database", problem, remedy(state, problem), failed);
    }

    private static String remedy(String state, String problem) {
        if (problem.contains("max result buffer") || problem.contains("maxResultBuffer")) {
            return "its rows are large; lower \"batch\" in the settings of the source";
        }
        return switch (state.substring(0, Math.min(2, state.length()))) {
            case "28" -> "check \"user\" in the settings of the source, and its secret";
            case "08" -> "see that the database runs and can be reached from here; it is tried again";
            case "42" -> "check table, query and columns in the settings of the source, and what the user may read";
            case "57" -> "the database ended the connection; it is tried again";
            default -> "see what the database says; it is tried again";
        };
    }

    /// Ends what is under way.
    void close() {
        isClosed = true;
        Connection connection = current;
        if (connection != null) {
            try {
                connection.abort(Runnable::run);
            } catch (SQLException alreadyGone) {
                // What is under way ends with it.
            }
        }
    }
}
