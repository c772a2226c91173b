package footpath.maps.library;

import footpath.maps.Card;
import footpath.maps.Image;
import footpath.maps.InvalidMap;
import footpath.maps.Violation;
import footpath.maps.format.FilterJson;
import footpath.maps.format.MapJson;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Items of the library as JSON: members in one order, what is absent left out. What is written reads
/// back equal.
public final class LibraryJson {
    private static final List<String> DATES = List.of("date", "due", "expectedBy", "release");
    private static final List<String> LINKS = List.of("link", "workItem");

    private LibraryJson() {}

    /// The item as a tree, which is the caller's to change.
    public static ObjectNode write(LibraryItem item) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("kind", item.kind().one()).put("key", item.key()).put("title", item.title());
        item.description().ifPresent(text -> node.put("description", text));
        texts(node, "tags", item.tags());
        item.owner().ifPresent(text -> node.put("owner", text));
        texts(node, "alsoKnownAs", item.alsoKnownAs());
        item.mergedInto().ifPresent(key -> node.put("mergedInto", key));
        node.set("fields", item.fields());
        return node;
    }

    /// The item as text, in one line.
    public static String text(LibraryItem item) {
        return MapJson.line(write(item));
    }

    /// Reads what [#text] has written.
    public static LibraryItem readWritten(String text) {
        return item(MapJson.parse(text));
    }

    /// Reads an item from people's hands. Members that are null count as absent, and so do empty
    /// lists.
    ///
    /// @throws InvalidMap with everything that is wrong, with paths as `fields.target`
    public static LibraryItem read(JsonNode given) {
        JsonNode node = MapJson.withoutNulls(given);
        List<Violation> found = new ArrayList<>(LibrarySchema.SCHEMA.violations(node));
        if (found.isEmpty()) {
            check(node, found);
        }
        if (!found.isEmpty()) {
            throw new InvalidMap(found);
        }
        return item(node);
    }

    private static LibraryItem item(JsonNode node) {
        ObjectNode fields =
                node.path("fields") instanceof ObjectNode given ? given : JsonNodeFactory.instance.objectNode();
        return new LibraryItem(
                LibraryKind.of(node.path("kind").stringValue()).orElseThrow(),
                node.path("key").stringValue(),
                node.path("title").stringValue(),
                optional(node, "description"),
                list(node, "tags"),
                optional(node, "owner"),
                list(node, "alsoKnownAs"),
                optional(node, "mergedInto"),
                withoutEmpty(fields));
    }

    private static void check(JsonNode node, List<Violation> found) {
        JsonNode fields = node.path("fields");
        if (node.path("title").stringValue("").isBlank()) {
            found.add(new Violation("title", "is blank", "write at least one character"));
        }
        fields.path("binding").optional("where").ifPresent(where -> filter(where, "fields.binding.where", found));
        fields.optional("segment").ifPresent(segment -> filter(segment, "fields.segment", found));
        DATES.forEach(name -> optional(fields, name)
                .filter(day -> !isDay(day))
                .ifPresent(day -> found.add(new Violation(
                        "fields." + name, "\"" + day + "\" is no day of the calendar", "write it as 2026-01-31"))));
        LINKS.forEach(name -> optional(fields, name)
                .filter(link -> !isLink(link))
                .ifPresent(link -> found.add(new Violation(
                        "fields." + name,
                        "\"" + link + "\" is no link",
                        "give an address of the web or of mail, as https://example.org/page"))));
        optional(fields, "portrait")
                .filter(address -> !Image.isImage(address))
                .ifPresent(_ -> found.add(new Violation(
                        "fields.portrait",
                        "is no picture",
                        "upload one, or give a data: address of a PNG, JPEG, GIF or WebP")));
    }

    private static void filter(JsonNode filter, String path, List<Violation> found) {
        boolean isOfPersons = path.endsWith("segment");
        try {
            FilterJson.read(filter, isOfPersons ? FilterJson.Subject.PERSON : FilterJson.Subject.EVENT, path);
        } catch (InvalidMap wrong) {
            found.addAll(wrong.violations());
        }
    }

    private static ObjectNode withoutEmpty(ObjectNode fields) {
        ObjectNode kept = fields.deepCopy();
        fields.properties().stream()
                .filter(field -> field.getValue() instanceof ArrayNode list && list.isEmpty())
                .forEach(field -> kept.remove(field.getKey()));
        return kept;
    }

    private static boolean isDay(String text) {
        try {
            return LocalDate.parse(text).isAfter(LocalDate.MIN);
        } catch (DateTimeException noDate) {
            return false;
        }
    }

    private static boolean isLink(String link) {
        try {
            return Card.isSafe(new URI(link));
        } catch (URISyntaxException wrong) {
            return false;
        }
    }

    private static void texts(ObjectNode node, String key, List<String> values) {
        if (!values.isEmpty()) {
            ArrayNode list = node.putArray(key);
            values.forEach(list::add);
        }
    }

    private static Optional<String> optional(JsonNode node, String key) {
        return node.optional(key).filter(JsonNode::isString).map(JsonNode::stringValue);
    }

    private static List<String> list(JsonNode node, String key) {
        return node.path(key).values().stream().map(JsonNode::stringValue).toList();
    }
}
