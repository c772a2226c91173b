package footpath.collect.feed;

import footpath.collect.source.DatabaseSettings;
import footpath.collect.source.DatabaseSettings.Query;
import footpath.collect.source.DatabaseSettings.Table;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Collectors;

/// The question that reads rows in the order of their cursor, in the words of PostgreSQL.
final class RowQuery {
    private final DatabaseSettings settings;

    RowQuery(DatabaseSettings settings) {
        this.settings = settings;
    }

    /// Which rows these are, and in which order.
    String rows() {
        return from() + " by " + quoted(settings.cursor());
    }

    /// All columns and no row.
    PreparedStatement columns(Connection connection) throws SQLException {
        return connection.prepareStatement("select * from " + from() + " limit 0");
    }

    /// The rows behind a position. What says to be of the future waits until its time has come, so that a wrong clock
    /// cannot hide all that comes after.
    PreparedStatement behind(Connection connection, CursorValue.Sort sort, Optional<DatabasePosition> position)
            throws SQLException {
        String cursor = quoted(settings.cursor());
        StringBuilder sql = new StringBuilder("select * from " + from() + " where " + cursor + " is not null");
        switch (sort) {
            case MOMENT -> sql.append(" and isfinite(" + cursor + ") and " + cursor + " <= now()");
            case LOCAL -> sql.append(" and isfinite(" + cursor + ") and " + cursor + " <= now() at time zone ?");
            case WHOLE, DECIMAL -> {}
        }
        position.ifPresent(known -> {
            sql.append(" and ").append(cursor).append(" >= ?");
            known.floor().ifPresent(_ -> sql.append(" and ").append(cursor).append(" > ?"));
        });
        PreparedStatement statement = connection.prepareStatement(sql + " order by " + order(cursor));
        int parameter = 1;
        if (sort == CursorValue.Sort.LOCAL) {
            statement.setString(parameter++, settings.zone().getId());
        }
        if (position.isPresent()) {
            position.get().cursor().less(settings.overlap()).bind(statement, parameter++);
            if (position.get().floor().isPresent()) {
                position.get().floor().get().bind(statement, parameter);
            }
        }
        return statement;
    }

    private String order(String cursor) {
        return settings.key().isEmpty()
                ? cursor
                : cursor + ", " + settings.key().stream().map(RowQuery::quoted).collect(Collectors.joining(", "));
    }

    private String from() {
        return switch (settings.rows()) {
            case Table table -> table.names().stream().map(RowQuery::quoted).collect(Collectors.joining("."));
            case Query query -> "(" + query.sql() + "\n) as rows";
        };
    }

    private static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }
}
