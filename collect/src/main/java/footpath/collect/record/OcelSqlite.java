package footpath.collect.record;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Reads the relational form of OCEL 2.0, a database of SQLite, into tables: `event` and `object` name what there is,
/// `event_TYPE` and `object_TYPE` hold the attributes of one type, `event_object` and `object_object` the relations.
final class OcelSqlite implements OcelReader.Parser {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern SQL_TIME =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\d[ T]\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?");
    /// SQLITE_TOOBIG
    private static final int TOO_LARGE = 18;

    private static final int MOST_TYPES = 1_000;

    @Override
    public void read(RecordFile file, OcelTables tables) throws IOException {
        try (ScratchCopy copy = ScratchCopy.of(file);
                SqliteFile database = SqliteFile.open(file, copy.path())) {
            new Pass(file, database, tables).log();
        } catch (SQLException e) {
            if (e.getErrorCode() == TOO_LARGE) {
                throw file.wrong("has a value of more than 1 MiB", "shorten it");
            }
            throw file.wrong("is no whole SQLite database: " + e.getMessage(), "copy it again, whole");
        }
    }

    /// One reading of one file.
    private static final class Pass {
        private final RecordFile file;
        private final SqliteFile database;
        private final OcelTables tables;

        Pass(RecordFile file, SqliteFile database, OcelTables tables) {
            this.file = file;
            this.database = database;
            this.tables = tables;
        }

        void log() throws SQLException, IOException {
            database.columns("event", "ocel_id", "ocel_type");
            database.columns("object", "ocel_id", "ocel_type");
            database.columns("event_object", "ocel_event_id", "ocel_object_id");
            database.columns("object_object", "ocel_source_id", "ocel_target_id");
            for (Map.Entry<String, String> type : types("object").entrySet()) {
                objects(type.getKey(), type.getValue());
            }
            for (Map.Entry<String, String> type : types("event").entrySet()) {
                events(type.getKey(), type.getValue());
            }
            database.each(
                    "SELECT ocel_source_id, ocel_target_id FROM object_object ORDER BY rowid",
                    List.of(),
                    row -> tables.objectObject(text(row, 1), text(row, 2)));
            database.each(
                    "SELECT e.rowid, r.ocel_object_id FROM event_object r JOIN event e ON e.ocel_id = r.ocel_event_id",
                    List.of(),
                    row -> tables.eventObject(row.getLong(1), text(row, 2)));
        }

        /// The table of each type that comes.
        private Map<String, String> types(String kind) throws SQLException, IOException {
            database.columns(kind + "_map_type", "ocel_type", "ocel_type_map");
            Map<String, String> known = new HashMap<>();
            database.each("SELECT ocel_type, ocel_type_map FROM " + kind + "_map_type", List.of(), row -> {
                requireFew(kind, known.size());
                known.put(text(row, 1), text(row, 2));
            });
            Map<String, String> types = new LinkedHashMap<>();
            String sql = "SELECT ocel_type FROM " + kind + " GROUP BY ocel_type ORDER BY min(rowid)";
            database.each(sql, List.of(), row -> {
                String type = text(row, 1);
                if (!known.containsKey(type)) {
                    throw file.wrong(
                            "has a type \"" + type + "\" in the table \"" + kind + "\" that \"" + kind
                                    + "_map_type\" gives no table",
                            "add a row with its ocel_type and ocel_type_map");
                }
                types.put(type, kind + "_" + known.get(type));
            });
            return types;
        }

        private void requireFew(String kind, int types) {
            if (types >= MOST_TYPES) {
                throw file.wrong("has more than 1,000 types in \"" + kind + "_map_type\"", "write it as several files");
            }
        }

        private void objects(String type, String table) throws SQLException, IOException {
            Map<String, String> columns = database.columns(table, "ocel_id", "ocel_time", "ocel_changed_field");
            List<String> attributes = attributes(columns, "ocel_id", "ocel_time", "ocel_changed_field");
            database.each(
                    "SELECT ocel_id FROM object WHERE ocel_type = ? ORDER BY rowid",
                    List.of(type),
                    row -> tables.object(text(row, 1), type));
            String sql = "SELECT v.ocel_id, v.ocel_time, v.ocel_changed_field" + names(attributes) + " FROM "
                    + SqliteFile.quoted(table) + " v ORDER BY v.rowid";
            database.each(sql, List.of(), row -> {
                String changed = text(row, 3);
                for (int i = 0; i < attributes.size(); i++) {
                    String name = attributes.get(i);
                    JsonNode value = value(row, 4 + i, columns.getOrDefault(name, ""));
                    if (changed.isEmpty() ? !value.isNull() : changed.equals(name)) {
                        tables.objectValue(text(row, 1), name, time(row, 2), value.toString());
                    }
                }
            });
        }

        private void events(String type, String table) throws SQLException, IOException {
            Map<String, String> columns = database.columns(table, "ocel_id", "ocel_time");
            List<String> attributes = attributes(columns, "ocel_id", "ocel_time");
            String sql = "SELECT e.rowid, e.ocel_id, v.ocel_time" + names(attributes) + " FROM event e LEFT JOIN "
                    + SqliteFile.quoted(table) + " v ON v.ocel_id = e.ocel_id WHERE e.ocel_type = ? ORDER BY e.rowid";
            database.each(sql, List.of(type), row -> {
                ObjectNode values = JSON.createObjectNode();
                for (int i = 0; i < attributes.size(); i++) {
                    JsonNode value = value(row, 4 + i, columns.getOrDefault(attributes.get(i), ""));
                    if (!value.isNull()) {
                        values.set(attributes.get(i), value);
                    }
                }
                tables.numberedEvent(row.getLong(1), text(row, 2), type, time(row, 3), values.toString());
            });
        }

        private static List<String> attributes(Map<String, String> columns, String... keys) {
            List<String> attributes = new ArrayList<>(columns.keySet());
            attributes.removeAll(List.of(keys));
            return attributes;
        }

        private static String names(List<String> attributes) {
            StringBuilder names = new StringBuilder();
            attributes.forEach(name -> names.append(", v.").append(SqliteFile.quoted(name)));
            return names.toString();
        }

        private static String text(ResultSet row, int column) throws SQLException {
            String text = row.getString(column);
            return text == null ? "" : text;
        }

        /// SQLite writes times with a blank and without an offset; those are UTC.
        private static String time(ResultSet row, int column) throws SQLException {
            String text = text(row, column);
            return SQL_TIME.matcher(text).matches() ? text.replace(' ', 'T') + "Z" : text;
        }

        /// SQLite has no truth values: a column that is declared so holds 0 and 1. Texts are of the type declared, as
        /// in the other forms.
        private static JsonNode value(ResultSet row, int column, String declared) throws SQLException {
            JsonNodeFactory json = JsonNodeFactory.instance;
            return switch (row.getObject(column)) {
                case null -> json.nullNode();
                case Number number when declared.startsWith("BOOL") -> json.booleanNode(number.longValue() != 0);
                case Double number -> json.numberNode(number);
                case Number number -> json.numberNode(number.longValue());
                case byte[] bytes -> json.binaryNode(bytes);
                case Object text -> OcelValue.of(text.toString(), declared.startsWith("BOOL") ? "boolean" : "string");
            };
        }
    }
}
