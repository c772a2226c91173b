package footpath.store.imports;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// One object-centric log, and its three forms as OCEL 2.0 says.
final class OcelForms {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String AT_FIRST = "1970-01-01T00:00:00Z";

    /// Types of attributes, the same for all types of events and objects.
    private static final Map<String, String> ATTRIBUTES = new TreeMap<>(
            Map.of("note", "string", "amount", "float", "pieces", "integer", "is paid", "boolean", "due", "time"));

    private static final Map<String, String> DECLARED =
            Map.of("string", "TEXT", "float", "REAL", "integer", "INTEGER", "boolean", "BOOLEAN", "time", "TIMESTAMP");

    record Thing(String id, String type, String time, Map<String, JsonNode> values, List<String> related) {}

    /// @param time since when an object has another value
    record Change(String object, String attribute, String time, JsonNode value) {}

    private final List<Thing> objects = new ArrayList<>();
    private final List<Thing> events = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();

    static OcelForms random(Random random) {
        OcelForms log = new OcelForms();
        for (int i = 0; i < 12; i++) {
            String type = i < 4 ? "customer" : List.of("order", "item \"x\"").get(random.nextInt(2));
            List<String> related = new ArrayList<>();
            if (i >= 4 && random.nextBoolean()) {
                related.add("o" + random.nextInt(i));
            }
            log.objects.add(new Thing("o" + i, type, AT_FIRST, values(random), related));
            if (random.nextInt(3) == 0) {
                String time = "2024-02-%02dT00:00:00Z".formatted(1 + i);
                log.changes.add(new Change(
                        "o" + i, "pieces", time, JSON.getNodeFactory().numberNode(random.nextInt(9))));
            }
        }
        for (int i = random.nextInt(1, 30); i > 0; i--) {
            List<String> related = new ArrayList<>();
            for (int j = random.nextInt(4); j > 0; j--) {
                related.add("o" + random.nextInt(12));
            }
            String time = "2024-03-%02dT%02d:00:00Z".formatted(random.nextInt(1, 28), random.nextInt(24));
            log.events.add(new Thing(
                    "e" + i,
                    "type " + random.nextInt(3),
                    time,
                    values(random),
                    related.stream().distinct().toList()));
        }
        return log;
    }

    private static Map<String, JsonNode> values(Random random) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        var json = JSON.getNodeFactory();
        Map<String, JsonNode> all = Map.of(
                "note", json.stringNode(RecordLaws.text(random)),
                "amount", json.numberNode(random.nextInt(1, 1_000) / 64.0),
                "pieces", json.numberNode(random.nextInt(100)),
                "is paid", json.booleanNode(random.nextBoolean()),
                "due", json.stringNode("2024-05-01T00:00:00Z"));
        ATTRIBUTES.keySet().stream()
                .filter(name -> random.nextBoolean())
                .forEach(name -> values.put(name, all.get(name)));
        return values;
    }

    String json() {
        ObjectNode log = JSON.createObjectNode();
        types(log.putArray("objectTypes"), objects);
        types(log.putArray("eventTypes"), events);
        ArrayNode written = log.putArray("objects");
        for (Thing object : objects) {
            ObjectNode node = written.addObject().put("id", object.id).put("type", object.type);
            ArrayNode attributes = node.putArray("attributes");
            object.values.forEach((name, value) -> attributes
                    .addObject()
                    .put("name", name)
                    .put("time", AT_FIRST)
                    .set("value", value));
            changes.stream()
                    .filter(change -> change.object.equals(object.id))
                    .forEach(change -> attributes
                            .addObject()
                            .put("name", change.attribute)
                            .put("time", change.time)
                            .set("value", change.value));
            relate(node, object);
        }
        written = log.putArray("events");
        for (Thing event : events) {
            ObjectNode node = written.addObject()
                    .put("id", event.id)
                    .put("type", event.type)
                    .put("time", event.time);
            ArrayNode attributes = node.putArray("attributes");
            event.values.forEach(
                    (name, value) -> attributes.addObject().put("name", name).set("value", value));
            relate(node, event);
        }
        return log.toString();
    }

    private static void relate(ObjectNode node, Thing thing) {
        ArrayNode relations = node.putArray("relationships");
        thing.related.forEach(id -> relations.addObject().put("objectId", id).put("qualifier", "q"));
    }

    private static List<String> types(List<Thing> things) {
        return things.stream().map(Thing::type).distinct().toList();
    }

    private static void types(ArrayNode list, List<Thing> things) {
        for (String type : types(things)) {
            ArrayNode attributes = list.addObject().put("name", type).putArray("attributes");
            ATTRIBUTES.forEach(
                    (name, kind) -> attributes.addObject().put("name", name).put("type", kind));
        }
    }

    String xml() {
        StringBuilder xml = new StringBuilder("<?xml version='1.0' encoding='UTF-8'?>\n<log>");
        types(xml, "object", objects);
        types(xml, "event", events);
        xml.append("<objects>");
        for (Thing object : objects) {
            xml.append("<object id=\"")
                    .append(object.id)
                    .append("\" type=\"")
                    .append(escaped(object.type))
                    .append("\"><attributes>");
            object.values.forEach((name, value) -> attribute(xml, name, " time=\"" + AT_FIRST + "\"", value));
            changes.stream()
                    .filter(change -> change.object.equals(object.id))
                    .forEach(change -> attribute(xml, change.attribute, " time=\"" + change.time + "\"", change.value));
            relate(xml.append("</attributes>"), object).append("</object>\n");
        }
        xml.append("</objects><events>");
        for (Thing event : events) {
            xml.append("<event id=\"")
                    .append(event.id)
                    .append("\" type=\"")
                    .append(event.type)
                    .append("\" time=\"")
                    .append(event.time)
                    .append("\"><attributes>");
            event.values.forEach((name, value) -> attribute(xml, name, "", value));
            relate(xml.append("</attributes>"), event).append("</event>\n");
        }
        return xml.append("</events></log>").toString();
    }

    private static void types(StringBuilder xml, String kind, List<Thing> things) {
        xml.append("<").append(kind).append("-types>");
        for (String type : types(things)) {
            xml.append("<")
                    .append(kind)
                    .append("-type name=\"")
                    .append(escaped(type))
                    .append("\"><attributes>");
            ATTRIBUTES.forEach((name, of) -> xml.append("<attribute name=\"")
                    .append(name)
                    .append("\" type=\"")
                    .append(of)
                    .append("\"/>"));
            xml.append("</attributes></").append(kind).append("-type>");
        }
        xml.append("</").append(kind).append("-types>");
    }

    private static void attribute(StringBuilder xml, String name, String more, JsonNode value) {
        xml.append("<attribute name=\"")
                .append(name)
                .append("\"")
                .append(more)
                .append(">")
                .append(escaped(value.asString()))
                .append("</attribute>");
    }

    private static StringBuilder relate(StringBuilder xml, Thing thing) {
        xml.append("<objects>");
        thing.related.forEach(
                id -> xml.append("<relationship object-id=\"").append(id).append("\" qualifier=\"q\"/>"));
        return xml.append("</objects>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    Path sqlite(Path file) throws SQLException {
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            database.setAutoCommit(false);
            tables(database, "event", types(events), "");
            tables(database, "object", types(objects), ", ocel_changed_field TEXT");
            run(database, "CREATE TABLE event_object (ocel_event_id TEXT, ocel_object_id TEXT, ocel_qualifier TEXT)");
            run(database, "CREATE TABLE object_object (ocel_source_id TEXT, ocel_target_id TEXT, ocel_qualifier TEXT)");
            for (Thing event : events) {
                insert(database, "event", event, types(events), "");
                for (String id : event.related) {
                    run(database, "INSERT INTO event_object VALUES (?, ?, 'q')", event.id, id);
                }
            }
            for (Thing object : objects) {
                insert(database, "object", object, types(objects), "");
                for (String id : object.related) {
                    run(database, "INSERT INTO object_object VALUES (?, ?, 'q')", object.id, id);
                }
            }
            for (Change change : changes) {
                Thing object = objects.stream()
                        .filter(one -> one.id.equals(change.object))
                        .findFirst()
                        .orElseThrow();
                row(
                        database,
                        "object",
                        new Thing(
                                object.id, object.type, change.time, Map.of(change.attribute, change.value), List.of()),
                        types(objects),
                        change.attribute);
            }
            database.commit();
        }
        return file;
    }

    private static void tables(Connection database, String kind, List<String> types, String more) throws SQLException {
        run(database, "CREATE TABLE " + kind + " (ocel_id TEXT PRIMARY KEY, ocel_type TEXT)");
        run(database, "CREATE TABLE " + kind + "_map_type (ocel_type TEXT PRIMARY KEY, ocel_type_map TEXT)");
        for (int i = 0; i < types.size(); i++) {
            StringBuilder columns = new StringBuilder("ocel_id TEXT, ocel_time TIMESTAMP" + more);
            ATTRIBUTES.forEach((name, type) ->
                    columns.append(", \"").append(name).append("\" ").append(DECLARED.get(type)));
            run(database, "INSERT INTO " + kind + "_map_type VALUES (?, ?)", types.get(i), "Type" + i);
            run(database, "CREATE TABLE " + kind + "_Type" + i + " (" + columns + ")");
        }
    }

    private static void insert(Connection database, String kind, Thing thing, List<String> types, String changed)
            throws SQLException {
        run(database, "INSERT INTO " + kind + " VALUES (?, ?)", thing.id, thing.type);
        row(database, kind, thing, types, changed);
    }

    private static void row(Connection database, String kind, Thing thing, List<String> types, String changed)
            throws SQLException {
        List<Object> values =
                new ArrayList<>(List.of(thing.id, thing.time.replace('T', ' ').replace("Z", "")));
        StringBuilder names = new StringBuilder("ocel_id, ocel_time");
        if (!changed.isEmpty()) {
            names.append(", ocel_changed_field");
            values.add(changed);
        }
        thing.values.forEach((name, value) -> {
            names.append(", \"").append(name).append('"');
            values.add(plain(value));
        });
        String marks = "?, ".repeat(values.size() - 1) + "?";
        run(
                database,
                "INSERT INTO " + kind + "_Type" + types.indexOf(thing.type) + " (" + names + ") VALUES (" + marks + ")",
                values.toArray());
    }

    private static Object plain(JsonNode value) {
        if (value.isBoolean()) {
            return value.booleanValue() ? 1 : 0;
        }
        return value.isNumber() ? value.numberValue() : value.asString();
    }

    static void run(Connection database, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }
}
