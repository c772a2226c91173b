package footpath.collect.record;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/// The tables of one OCEL file while it is read: events may come before the objects they are about. Beyond
/// 500 MB of
/// memory they lie in the folder for temporary files.
final class OcelTables implements AutoCloseable {
    private final DuckDBConnection connection;
    private final DuckDBAppender events;
    private final DuckDBAppender eventObjects;
    private final DuckDBAppender objects;
    private final DuckDBAppender objectValues;
    private final DuckDBAppender objectObjects;
    private long count;

    private OcelTables(DuckDBConnection connection) throws SQLException {
        this.connection = connection;
        run(
                "CREATE TABLE events (seq BIGINT, line BIGINT, id VARCHAR, type VARCHAR, time VARCHAR, attributes VARCHAR)");
        run("CREATE TABLE event_objects (seq BIGINT, object VARCHAR)");
        run("CREATE TABLE objects (id VARCHAR, type VARCHAR)");
        run("CREATE TABLE object_values (n BIGINT, object VARCHAR, name VARCHAR, time VARCHAR, value VARCHAR)");
        run("CREATE TABLE object_objects (object VARCHAR, target VARCHAR)");
        this.events = connection.createAppender("events");
        this.eventObjects = connection.createAppender("event_objects");
        this.objects = connection.createAppender("objects");
        this.objectValues = connection.createAppender("object_values");
        this.objectObjects = connection.createAppender("object_objects");
    }

    static OcelTables open(Path scratch) throws IOException {
        try {
            DuckDBConnection connection = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:");
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET memory_limit = '500MB'");
                statement.execute("SET temp_directory = '" + scratch.toString().replace("'", "''") + "'");
            }
            return new OcelTables(connection);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /// Adds an event and tells its number from 1.
    long event(long line, String id, String type, String time, String attributes) throws IOException {
        count++;
        add(count, line, id, type, time, attributes);
        return count;
    }

    /// Adds an event that has a number in its file, which is not read in the order of the numbers.
    void numberedEvent(long number, String id, String type, String time, String attributes) throws IOException {
        add(number, Math.max(1, number), id, type, time, attributes);
    }

    private void add(long number, long line, String id, String type, String time, String attributes)
            throws IOException {
        try {
            events.beginRow();
            events.append(number)
                    .append(line)
                    .append(id)
                    .append(type)
                    .append(time)
                    .append(attributes);
            events.endRow();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    void eventObject(long event, String object) throws IOException {
        try {
            eventObjects.beginRow();
            eventObjects.append(event).append(object);
            eventObjects.endRow();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    void object(String id, String type) throws IOException {
        row(objects, id, type);
    }

    void objectObject(String object, String target) throws IOException {
        row(objectObjects, object, target);
    }

    private static void row(DuckDBAppender table, String first, String second) throws IOException {
        try {
            table.beginRow();
            table.append(first).append(second);
            table.endRow();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /// @param time  since when the object has the value
    /// @param value as JSON
    void objectValue(String object, String name, String time, String value) throws IOException {
        try {
            count++;
            objectValues.beginRow();
            objectValues.append(count).append(object).append(name).append(time).append(value);
            objectValues.endRow();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /// The types of objects, each with the number of events about one of it, the most frequent first.
    List<ObjectType> types() throws IOException {
        List<ObjectType> types = new ArrayList<>();
        try {
            flush();
            try (Statement statement = connection.createStatement();
                    ResultSet result = statement.executeQuery(
                            "SELECT o.type, count(DISTINCT e.seq) FROM objects o"
                                    + " LEFT JOIN event_objects e ON e.object = o.id GROUP BY o.type ORDER BY 2 DESC, 1 LIMIT 50")) {
                while (result.next()) {
                    types.add(new ObjectType(result.getString(1), result.getLong(2)));
                }
            }
            return types;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /// Hands over every event with each person it is about.
    ///
    /// @param personType type of the objects that are persons
    void read(String personType, RowSink sink) throws IOException {
        try {
            persons(personType.replace("'", "''"));
            try (Statement statement = connection.createStatement();
                    ResultSet result = statement.executeQuery(
                            "SELECT seq, line, id, type, time, attributes, person, objects, person_attributes FROM event_rows"
                                    + " ORDER BY seq, person")) {
                while (result.next()) {
                    sink.row(new Row(
                            result.getLong(1),
                            result.getLong(2),
                            result.getString(3),
                            result.getString(4),
                            result.getString(5),
                            result.getString(6),
                            Optional.ofNullable(result.getString(7)),
                            result.getString(8),
                            Optional.ofNullable(result.getString(9))));
                }
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /// Who an event is about: the persons among its objects; without one, the only person whom its objects,
    /// or those
    /// next to them, are related to.
    private void persons(String type) throws SQLException {
        flush();
        run("CREATE TABLE once AS SELECT id, min(type) AS type FROM objects GROUP BY id");
        run("CREATE TABLE people AS SELECT id FROM once WHERE type = '" + type + "'");
        run("CREATE TABLE related AS SELECT DISTINCT object, target FROM (SELECT object, target FROM object_objects"
                + " UNION ALL SELECT target, object FROM object_objects)");
        run(
                "CREATE TABLE beside AS SELECT r.object, min(r.target) AS person FROM related r JOIN people p ON p.id = r.target"
                        + " GROUP BY r.object HAVING count(*) = 1");
        run(
                "CREATE TABLE behind AS SELECT r.object, min(b.person) AS person FROM related r JOIN beside b ON b.object = r.target"
                        + " WHERE r.object NOT IN (SELECT object FROM beside) AND r.object NOT IN (SELECT id FROM people)"
                        + " GROUP BY r.object HAVING count(DISTINCT b.person) = 1");
        run(
                "CREATE TABLE direct AS SELECT DISTINCT e.seq, e.object AS person FROM event_objects e JOIN people p ON p.id = e.object");
        run("CREATE TABLE led AS SELECT e.seq, min(b.person) AS person FROM event_objects e"
                + " JOIN (SELECT * FROM beside UNION ALL SELECT * FROM behind) b ON b.object = e.object"
                + " WHERE e.seq NOT IN (SELECT seq FROM direct) GROUP BY e.seq HAVING count(DISTINCT b.person) = 1");
        run("CREATE TABLE event_persons AS SELECT * FROM direct UNION ALL SELECT * FROM led");
        run(
                "CREATE TABLE person_values AS SELECT object, json_group_object(name, value::JSON)::VARCHAR AS attributes FROM"
                        + " (SELECT object, name, arg_max(value, (time, n)) AS value FROM object_values"
                        + " WHERE object IN (SELECT id FROM people) GROUP BY object, name) GROUP BY object");
        run(
                "CREATE TABLE about AS SELECT e.seq, to_json(list({'type': o.type, 'id': o.id} ORDER BY o.type, o.id))::VARCHAR AS objects"
                        + " FROM (SELECT DISTINCT seq, object FROM event_objects) e JOIN once o ON o.id = e.object GROUP BY e.seq");
        run("CREATE VIEW event_rows AS SELECT e.*, p.person, coalesce(a.objects, '[]') AS objects,"
                + " CASE WHEN row_number() OVER (PARTITION BY p.person ORDER BY e.seq) = 1 THEN v.attributes END AS person_attributes"
                + " FROM events e LEFT JOIN event_persons p ON p.seq = e.seq LEFT JOIN about a ON a.seq = e.seq"
                + " LEFT JOIN person_values v ON v.object = p.person");
    }

    private void flush() throws SQLException {
        for (DuckDBAppender table : List.of(events, eventObjects, objects, objectValues, objectObjects)) {
            table.flush();
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static IOException failed(SQLException e) {
        return new IOException("the tables of the file cannot be written: " + e.getMessage(), e);
    }

    @Override
    public void close() throws IOException {
        try (connection) {
            for (DuckDBAppender table : List.of(events, eventObjects, objects, objectValues, objectObjects)) {
                table.close();
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /// @param events how many events are about an object of it
    record ObjectType(String name, long events) {}

    /// An event and one person it is about.
    ///
    /// @param attributes       JSON object
    /// @param person           absent if there is none
    /// @param objects          JSON list of `{type, id}`
    /// @param personAttributes JSON object, at the person's first event alone
    record Row(
            long seq,
            long line,
            String id,
            String type,
            String time,
            String attributes,
            Optional<String> person,
            String objects,
            Optional<String> personAttributes) {}

    /// Takes rows.
    interface RowSink {
        void row(Row row) throws IOException;
    }
}
