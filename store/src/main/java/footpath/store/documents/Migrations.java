package footpath.store.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// Brings the tables of a database to the form this program knows, script by script.
///
/// Applied scripts are kept in the table `schema_script` with a checksum. A database that was written by a
/// newer program, or whose scripts are not the ones known here, is refused unchanged. All of it happens in
/// the caller's transaction.
final class Migrations {
    /// In the order they are applied; a published script never changes.
    private static final List<String> SCRIPTS = List.of(
            "V1__maps.sql",
            "V2__segments.sql",
            "V3__sources.sql",
            "V4__source_settings.sql",
            "V5__tracking_plan.sql",
            "V6__map_changes.sql",
            "V7__map_addresses.sql",
            "V8__map_comments.sql",
            "V9__map_signatures.sql",
            "V10__map_reviews.sql",
            "V11__map_authors.sql",
            "V12__map_votes.sql",
            "V13__library.sql");

    private final String database;
    private final List<String> scripts;

    /// @param database what the database is called in messages
    Migrations(String database) {
        this(database, SCRIPTS);
    }

    /// @param scripts names of resources beside this class
    Migrations(String database, List<String> scripts) {
        this.database = database;
        this.scripts = List.copyOf(scripts);
    }

    /// Applies the scripts that are missing.
    void apply(Connection connection) throws SQLException {
        List<String> applied = applied(connection);
        if (applied.size() > scripts.size()) {
            throw new DocumentsException(database + ": has " + applied.size() + " migrations, this program knows "
                    + scripts.size() + "; start the newer program that wrote it");
        }
        for (int index = 0; index < scripts.size(); index++) {
            String script = text(scripts.get(index));
            String checksum = checksum(script);
            if (index >= applied.size()) {
                run(connection, script);
                record(connection, index + 1, scripts.get(index), checksum);
            } else if (!applied.get(index).equals(checksum)) {
                throw new DocumentsException(
                        database + ": its migration " + (index + 1) + " is not " + scripts.get(index)
                                + " of this program; restore the file from a backup, or start the program that wrote it");
            }
        }
    }

    private static List<String> applied(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists schema_script ("
                    + "number bigint primary key, name text not null, checksum text not null)");
            try (ResultSet rows = statement.executeQuery("select checksum from schema_script order by number")) {
                List<String> applied = new ArrayList<>();
                while (rows.next()) {
                    applied.add(rows.getString(1));
                }
                return applied;
            }
        }
    }

    private static void run(Connection connection, String script) throws SQLException {
        String code = script.replaceAll("(?m)^\\s*--.*$", "");
        try (Statement statement = connection.createStatement()) {
            for (String command : code.split(";", -1)) {
                if (!command.isBlank()) {
                    statement.execute(command);
                }
            }
        }
    }

    private static void record(Connection connection, int number, String name, String checksum) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into schema_script (number, name, checksum) values (?, ?, ?)")) {
            insert.setLong(1, number);
            insert.setString(2, name);
            insert.setString(3, checksum);
            insert.executeUpdate();
        }
    }

    private static String text(String name) {
        try (InputStream resource = Migrations.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IllegalStateException("the program was built without its resource " + name);
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new DocumentsException(name + ": cannot be read", unreadable);
        }
    }

    private static String checksum(String script) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java platform has SHA-256", absent);
        }
    }
}
