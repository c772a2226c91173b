package footpath.store.documents;

import footpath.maps.segment.FrozenPersons;
import footpath.maps.segment.SavedSegment;
import footpath.maps.segment.SegmentStore;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// Segments as rows, and a row for each person of a static one.
final class SqlSegmentStore implements SegmentStore {
    private static final String ALL = """
            select name, definition, as_of, saved_at,
                (select count(*) from segment_person where segment = kept.name) as persons
            from segment as kept
            """;

    private final SqliteDocuments documents;
    private final Clock clock;

    SqlSegmentStore(SqliteDocuments documents, Clock clock) {
        this.documents = documents;
        this.clock = clock;
    }

    @Override
    public List<SavedSegment> list() {
        return documents.inTransaction(connection -> {
            try (PreparedStatement query = connection.prepareStatement(ALL + " order by name")) {
                return segments(query);
            }
        });
    }

    @Override
    public Optional<SavedSegment> load(String name) {
        return documents.inTransaction(connection -> load(connection, name));
    }

    @Override
    public List<String> persons(String name) {
        return documents.inTransaction(connection -> {
            try (PreparedStatement query = connection.prepareStatement(
                    "select person from segment_person where segment = ? order by person")) {
                query.setString(1, name);
                try (ResultSet rows = query.executeQuery()) {
                    List<String> persons = new ArrayList<>();
                    while (rows.next()) {
                        persons.add(rows.getString(1));
                    }
                    return persons;
                }
            }
        });
    }

    @Override
    public boolean isListed(String name, Collection<String> persons) {
        return documents.inTransaction(connection -> {
            try (PreparedStatement query =
                    connection.prepareStatement("select 1 from segment_person where segment = ? and person = ?")) {
                query.setString(1, name);
                boolean isListed = false;
                for (String person : persons) {
                    query.setString(2, person);
                    try (ResultSet rows = query.executeQuery()) {
                        isListed |= rows.next();
                    }
                }
                return isListed;
            }
        });
    }

    @Override
    public SavedSegment save(String name, String definition, Optional<FrozenPersons> frozen) {
        Instant now = clock.instant();
        return documents.inTransaction(connection -> {
            delete(connection, name);
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into segment (name, definition, as_of, saved_at) values (?, ?, ?, ?)")) {
                insert.setString(1, name);
                insert.setString(2, definition);
                insert.setString(3, frozen.map(list -> list.asOf().toString()).orElse(null));
                insert.setString(4, now.toString());
                insert.executeUpdate();
            }
            insert(connection, name, frozen.map(FrozenPersons::persons).orElse(List.of()));
            return load(connection, name).orElseThrow();
        });
    }

    @Override
    public boolean delete(String name) {
        return documents.inTransaction(connection -> delete(connection, name));
    }

    private static boolean delete(Connection connection, String name) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from segment where name = ?")) {
            delete.setString(1, name);
            return delete.executeUpdate() > 0;
        }
    }

    private static void insert(Connection connection, String name, List<String> persons) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into segment_person (segment, person) values (?, ?)")) {
            for (String person : new HashSet<>(persons)) {
                insert.setString(1, name);
                insert.setString(2, person);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static Optional<SavedSegment> load(Connection connection, String name) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(ALL + " where name = ?")) {
            query.setString(1, name);
            return segments(query).stream().findFirst();
        }
    }

    private static List<SavedSegment> segments(PreparedStatement query) throws SQLException {
        List<SavedSegment> segments = new ArrayList<>();
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                segments.add(new SavedSegment(
                        rows.getString("name"),
                        rows.getString("definition"),
                        Optional.ofNullable(rows.getString("as_of")).map(Instant::parse),
                        rows.getLong("persons"),
                        Instant.parse(rows.getString("saved_at"))));
            }
        }
        return segments;
    }
}
