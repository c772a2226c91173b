package footpath.store.documents;

import footpath.maps.comment.CommentStore;
import footpath.maps.comment.MapComment;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Comments as rows.
final class SqlCommentStore implements CommentStore {
    private static final String COLUMNS = "id, target, thread, author, text, said_at, changed_at, resolved_at";

    private final SqliteDocuments documents;
    private final Clock clock;

    SqlCommentStore(SqliteDocuments documents, Clock clock) {
        this.documents = documents;
        this.clock = clock;
    }

    @Override
    public List<MapComment> list(String map) {
        return documents.inTransaction(connection -> comments(
                connection, "select " + COLUMNS + " from map_comment where slug = ? order by said_at, rowid", map));
    }

    @Override
    public Optional<MapComment> load(String map, String id) {
        return documents.inTransaction(connection ->
                comments(connection, "select " + COLUMNS + " from map_comment where slug = ? and id = ?", map, id)
                        .stream()
                        .findFirst());
    }

    @Override
    public MapComment add(String map, String target, Optional<String> thread, String author, String text) {
        MapComment added = new MapComment(
                UUID.randomUUID().toString(),
                target,
                thread,
                author,
                text,
                clock.instant(),
                Optional.empty(),
                Optional.empty());
        return documents.inTransaction(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into map_comment (slug, " + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, null, null)")) {
                insert.setString(1, map);
                insert.setString(2, added.id());
                insert.setString(3, target);
                insert.setString(4, thread.orElse(null));
                insert.setString(5, author);
                insert.setString(6, text);
                insert.setString(7, added.at().toString());
                insert.executeUpdate();
                return added;
            }
        });
    }

    @Override
    public boolean write(String map, String id, String text) {
        return changed(
                "update map_comment set text = ?, changed_at = ? where slug = ? and id = ?", text, now(), map, id);
    }

    @Override
    public boolean resolve(String map, String id, boolean isResolved) {
        return isResolved
                ? changed(
                        "update map_comment set resolved_at = coalesce(resolved_at, ?) where slug = ? and id = ?"
                                + " and thread is null",
                        now(),
                        map,
                        id)
                : changed(
                        "update map_comment set resolved_at = null where slug = ? and id = ? and thread is null",
                        map,
                        id);
    }

    @Override
    public boolean delete(String map, String id) {
        return changed("delete from map_comment where slug = ? and (id = ? or thread = ?)", map, id, id);
    }

    private String now() {
        return clock.instant().toString();
    }

    private boolean changed(String sql, String... values) {
        return documents.inTransaction(connection -> {
            try (PreparedStatement update = connection.prepareStatement(sql)) {
                set(update, values);
                return update.executeUpdate() > 0;
            }
        });
    }

    private static List<MapComment> comments(Connection connection, String sql, String... values) throws SQLException {
        List<MapComment> comments = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            set(query, values);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    comments.add(comment(rows));
                }
            }
        }
        return comments;
    }

    private static MapComment comment(ResultSet row) throws SQLException {
        return new MapComment(
                row.getString("id"),
                row.getString("target"),
                Optional.ofNullable(row.getString("thread")),
                row.getString("author"),
                row.getString("text"),
                Instant.parse(row.getString("said_at")),
                Optional.ofNullable(row.getString("changed_at")).map(Instant::parse),
                Optional.ofNullable(row.getString("resolved_at")).map(Instant::parse));
    }

    private static void set(PreparedStatement statement, String... values) throws SQLException {
        for (int at = 0; at < values.length; at++) {
            statement.setString(at + 1, values[at]);
        }
    }
}
