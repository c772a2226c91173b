package footpath.collect.record;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Reads the XML form of OCEL 2.0 into tables.
final class OcelXml implements OcelReader.Parser {
    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public void read(RecordFile file, OcelTables tables) throws IOException {
        try (XmlEvents xml = XmlEvents.open(file)) {
            if (!xml.next() || !xml.name().equals("log")) {
                throw file.wrong("is no OCEL: its first element is <" + xml.name() + ">", "OCEL begins with <log>");
            }
            new Pass(file, xml, tables).log();
        }
    }

    /// One reading of one file.
    private static final class Pass {
        private static final int MOST = 10_000;

        private final RecordFile file;
        private final XmlEvents xml;
        private final OcelTables tables;
        private final Map<String, String> eventTypes = new HashMap<>();
        private final Map<String, String> objectTypes = new HashMap<>();

        Pass(RecordFile file, XmlEvents xml, OcelTables tables) {
            this.file = file;
            this.xml = xml;
            this.tables = tables;
        }

        void log() throws IOException {
            int outer = xml.depth();
            while (xml.nextInside(outer)) {
                switch (xml.name()) {
                    case "object-types" -> types("object-type", objectTypes);
                    case "event-types" -> types("event-type", eventTypes);
                    case "objects" -> objects();
                    case "events" -> events();
                    default -> xml.skip();
                }
            }
        }

        private void types(String element, Map<String, String> types) throws IOException {
            int outer = xml.depth();
            String owner = "";
            while (xml.nextInside(outer)) {
                if (xml.name().equals(element)) {
                    owner = xml.attribute("name");
                } else if (xml.name().equals("attribute") && types.size() < MOST) {
                    types.put(owner + "\u0000" + xml.attribute("name"), xml.attribute("type"));
                }
            }
        }

        private void objects() throws IOException {
            int outer = xml.depth();
            while (xml.nextInside(outer)) {
                if (xml.name().equals("object")) {
                    object();
                }
            }
        }

        private void object() throws IOException {
            String id = xml.attribute("id");
            String type = xml.attribute("type");
            tables.object(id, type);
            int outer = xml.depth();
            while (xml.nextInside(outer)) {
                if (xml.name().equals("attribute")) {
                    String name = xml.attribute("name");
                    String time = xml.attribute("time");
                    tables.objectValue(
                            id,
                            name,
                            time,
                            OcelValue.of(xml.text(), type(objectTypes, type, name))
                                    .toString());
                } else if (xml.name().equals("relationship") || xml.name().equals("relobj")) {
                    tables.objectObject(id, xml.attribute("object-id"));
                }
            }
        }

        private void events() throws IOException {
            int outer = xml.depth();
            while (xml.nextInside(outer)) {
                if (xml.name().equals("event")) {
                    event();
                }
            }
        }

        private void event() throws IOException {
            long line = xml.line();
            String id = xml.attribute("id");
            String type = xml.attribute("type");
            String time = xml.attribute("time");
            ObjectNode attributes = JSON.createObjectNode();
            List<String> objects = new ArrayList<>();
            int outer = xml.depth();
            while (xml.nextInside(outer)) {
                requireFew(attributes.size(), objects.size());
                if (xml.name().equals("attribute")) {
                    String name = xml.attribute("name");
                    attributes.set(name, OcelValue.of(xml.text(), type(eventTypes, type, name)));
                } else if (xml.name().equals("relationship")) {
                    objects.add(xml.attribute("object-id"));
                }
            }
            long number = tables.event(line, id, type, time, attributes.toString());
            for (String object : objects) {
                tables.eventObject(number, object);
            }
        }

        private void requireFew(int attributes, int objects) {
            if (attributes >= MOST || objects >= MOST) {
                throw file.wrong(
                        "has an event with more than 10,000 attributes or objects in line " + xml.line(),
                        "write it as several events");
            }
        }

        private static String type(Map<String, String> types, String owner, String name) {
            return types.getOrDefault(owner + "\u0000" + name, "string");
        }
    }
}
