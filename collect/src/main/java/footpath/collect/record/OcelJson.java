package footpath.collect.record;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Reads the JSON form of OCEL 2.0 into tables.
final class OcelJson implements OcelReader.Parser {
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(50)
                            .maxStringLength(1 << 20)
                            .build())
                    .build())
            .build();

    @Override
    public void read(RecordFile file, OcelTables tables) throws IOException {
        try (InputStream bytes = file.open();
                JsonParser in = JSON.createParser(bytes)) {
            if (in.nextToken() != JsonToken.START_OBJECT) {
                throw file.wrong("is no OCEL: it is no JSON object", "OCEL has the members events and objects");
            }
            new Pass(file, in, tables).log();
        } catch (JacksonException e) {
            String line =
                    e.getLocation() == null ? "" : " in line " + e.getLocation().getLineNr();
            throw file.wrong("is no whole JSON" + line + ": " + e.getOriginalMessage(), "copy it again, whole");
        }
    }

    /// One reading of one file.
    private static final class Pass {
        private static final int MOST = 10_000;

        private final RecordFile file;
        private final JsonParser in;
        private final OcelTables tables;
        private final Map<String, String> eventTypes = new HashMap<>();
        private final Map<String, String> objectTypes = new HashMap<>();

        Pass(RecordFile file, JsonParser in, OcelTables tables) {
            this.file = file;
            this.in = in;
            this.tables = tables;
        }

        void log() throws IOException {
            while (in.nextToken() == JsonToken.PROPERTY_NAME) {
                String member = in.currentName();
                boolean isList = in.nextToken() == JsonToken.START_ARRAY;
                switch (isList ? member : "") {
                    case "objectTypes" -> each(() -> types(objectTypes));
                    case "eventTypes" -> each(() -> types(eventTypes));
                    case "objects" -> each(this::object);
                    case "events" -> each(this::event);
                    default -> in.skipChildren();
                }
            }
        }

        /// Reads something at the start of each object of a list.
        private void each(Reading reading) throws IOException {
            while (in.nextToken() != JsonToken.END_ARRAY) {
                if (in.currentToken() == JsonToken.START_OBJECT) {
                    reading.run();
                } else {
                    in.skipChildren();
                }
            }
        }

        private void types(Map<String, String> types) throws IOException {
            Members type = members();
            for (Map<String, JsonNode> attribute : type.attributes) {
                if (types.size() < MOST) {
                    types.put(type.text("name") + "\u0000" + text(attribute, "name"), text(attribute, "type"));
                }
            }
        }

        private void object() throws IOException {
            Members object = members();
            String id = object.text("id");
            tables.object(id, object.text("type"));
            for (Map<String, JsonNode> attribute : object.attributes) {
                String name = text(attribute, "name");
                String type = objectTypes.getOrDefault(object.text("type") + "\u0000" + name, "string");
                tables.objectValue(
                        id,
                        name,
                        text(attribute, "time"),
                        typed(attribute, type).toString());
            }
            for (String target : object.related) {
                tables.objectObject(id, target);
            }
        }

        private void event() throws IOException {
            long line = Math.max(1, in.currentTokenLocation().getLineNr());
            Members event = members();
            ObjectNode attributes = JSON.createObjectNode();
            for (Map<String, JsonNode> attribute : event.attributes) {
                String name = text(attribute, "name");
                String type = eventTypes.getOrDefault(event.text("type") + "\u0000" + name, "string");
                attributes.set(name, typed(attribute, type));
            }
            long number =
                    tables.event(line, event.text("id"), event.text("type"), event.text("time"), attributes.toString());
            for (String object : event.related) {
                tables.eventObject(number, object);
            }
        }

        /// Some writers put numbers into quotes; what the type says decides.
        private static JsonNode typed(Map<String, JsonNode> attribute, String type) {
            JsonNode value = attribute.getOrDefault("value", JSON.nullNode());
            return value.isString() ? OcelValue.of(value.asString(), type) : value;
        }

        private static String text(Map<String, JsonNode> members, String name) {
            JsonNode value = members.get(name);
            return value == null ? "" : value.asString("");
        }

        /// Reads the object the parser stands on, to its end.
        private Members members() throws IOException {
            Members members = new Members();
            while (in.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = in.currentName();
                JsonToken value = in.nextToken();
                if (name.equals("attributes") && value == JsonToken.START_ARRAY) {
                    each(() -> add(members.attributes, flat()));
                } else if (name.equals("relationships") && value == JsonToken.START_ARRAY) {
                    each(() -> add(members.related, text(flat(), "objectId")));
                } else if (value.isScalarValue() && members.texts.size() < MOST) {
                    members.texts.put(name, in.getString());
                } else {
                    in.skipChildren();
                }
            }
            return members;
        }

        private <T> void add(List<T> list, T value) {
            if (list.size() >= MOST) {
                throw file.wrong(
                        "has an event or object with more than 10,000 attributes or relations in line "
                                + in.currentTokenLocation().getLineNr(),
                        "write it as several");
            }
            list.add(value);
        }

        /// The single values of the object the parser stands on.
        private Map<String, JsonNode> flat() {
            Map<String, JsonNode> values = new HashMap<>();
            while (in.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = in.currentName();
                if (in.nextToken().isScalarValue() && values.size() < 20) {
                    values.put(name, value());
                } else {
                    in.skipChildren();
                }
            }
            return values;
        }

        private JsonNode value() {
            JsonNodeFactory json = JsonNodeFactory.instance;
            return switch (in.currentToken()) {
                case VALUE_TRUE -> json.booleanNode(true);
                case VALUE_FALSE -> json.booleanNode(false);
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> JSON.readTree(in.getString());
                case VALUE_STRING -> json.stringNode(in.getString());
                default -> json.nullNode();
            };
        }

        private interface Reading {
            void run() throws IOException;
        }
    }

    /// What an event, an object or a type says of itself.
    private static final class Members {
        private final Map<String, String> texts = new HashMap<>();
        private final List<Map<String, JsonNode>> attributes = new ArrayList<>();
        private final List<String> related = new ArrayList<>();

        String text(String name) {
            return texts.getOrDefault(name, "");
        }
    }
}
