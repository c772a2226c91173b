package footpath.collect.record;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads object-centric event logs (OCEL 2.0), as JSON, XML or a database of SQLite. Objects of one type are the
/// persons. An
/// event about
/// several of them is a record for each; one about none belongs to the only person that its objects lead
/// to, over at
/// most two relations between objects. An event that leads to none or to several is refused, not lost.
final class OcelReader implements RecordReader {
    private static final Set<String> PERSONS = Set.of(
            "customer",
            "customers",
            "client",
            "clients",
            "person",
            "persons",
            "user",
            "users",
            "patient",
            "patients",
            "citizen",
            "applicant",
            "buyer",
            "member",
            "subscriber",
            "passenger",
            "student",
            "guest",
            "visitor");
    private static final JsonMapper JSON = new JsonMapper();

    private final Parser parser;
    private final Optional<String> personType;

    /// @param personType type of the objects that are persons; by default the type that is called so
    OcelReader(Parser parser, Optional<String> personType) {
        this.parser = parser;
        this.personType = personType;
    }

    /// Reads one of the file forms into tables.
    interface Parser {
        void read(RecordFile file, OcelTables tables) throws IOException;
    }

    @Override
    public void read(RecordFile file, RecordSink sink) throws IOException {
        try (OcelTables tables = OcelTables.open(file.scratch())) {
            parser.read(file, tables);
            String type = personType(file, tables.types());
            tables.read(type, row -> row(row, type, sink));
        }
    }

    private String personType(RecordFile file, List<OcelTables.ObjectType> types) {
        Optional<String> chosen = personType.isPresent()
                ? types.stream()
                        .map(OcelTables.ObjectType::name)
                        .filter(name -> name.equals(personType.get()))
                        .findFirst()
                : types.stream()
                        .map(OcelTables.ObjectType::name)
                        .filter(name -> PERSONS.contains(name.toLowerCase(Locale.ROOT)))
                        .findFirst();
        return chosen.orElseThrow(() -> file.wrong(
                personType
                        .map(name -> "has no objects of the type \"" + name + "\"")
                        .orElse("has no type of objects that is called as persons are"),
                "write ocel: {person: TYPE} in the mapping, with one of "
                        + types.stream()
                                .map(type -> "\"" + type.name() + "\" (" + type.events() + " events)")
                                .collect(Collectors.joining(", "))));
    }

    private static void row(OcelTables.Row row, String personType, RecordSink sink) throws IOException {
        Place place = new Place(row.line(), "event " + row.id());
        ObjectNode values = JSON.createObjectNode();
        values.put("id", row.id());
        values.put("type", row.type());
        values.put("time", row.time());
        for (JsonNode object : JSON.readTree(row.objects())) {
            add(values, "object:" + object.path("type").asString(), object.path("id"));
        }
        JSON.readTree(row.attributes())
                .properties()
                .forEach(attribute -> values.set(
                        values.has(attribute.getKey()) || attribute.getKey().equals("person")
                                ? "attribute:" + attribute.getKey()
                                : attribute.getKey(),
                        attribute.getValue()));
        if (row.person().isEmpty()) {
            sink.refused(
                    place,
                    "object:" + personType,
                    "is about no \"" + personType + "\", and its objects do not lead to one alone",
                    values.toString());
            return;
        }
        values.put("person", row.person().get());
        row.personAttributes().ifPresent(json -> values.set("person_attributes", JSON.readTree(json)));
        sink.record(place, values);
    }

    /// One value is itself, several are a list.
    private static void add(ObjectNode values, String name, JsonNode value) {
        JsonNode before = values.get(name);
        if (before == null) {
            values.set(name, value);
        } else if (before instanceof ArrayNode list) {
            list.add(value);
        } else {
            values.putArray(name).add(before).add(value);
        }
    }
}
