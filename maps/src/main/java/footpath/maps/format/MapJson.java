package footpath.maps.format;

import footpath.maps.InvalidMap;
import footpath.maps.JourneyMap;
import footpath.maps.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Map documents as JSON text. Lossless: what is written reads back equal, and reads back to the same text.
public final class MapJson {
    static final String FORMAT = "footpath-map";
    static final String VERSION = "1.0";

    private MapJson() {}

    /// The document: keys in one order, two spaces an indent, so that files differ only where maps do.
    public static String write(JourneyMap map) {
        return Json.print(MapWriter.document(map));
    }

    /// The document as a tree, which is the caller's to change.
    public static ObjectNode tree(JourneyMap map) {
        return MapWriter.document(map);
    }

    /// The tree without members that are null, at any depth: in documents these count as absent.
    public static JsonNode withoutNulls(JsonNode node) {
        return Json.withoutNulls(node);
    }

    /// Reads a document from people's hands.
    ///
    /// @throws InvalidMap with everything that is wrong
    public static JourneyMap read(String text) {
        return read(withoutNulls(parse(text)));
    }

    /// Reads a document that is a tree already.
    ///
    /// @param document without nulls
    /// @throws InvalidMap with everything that is wrong
    public static JourneyMap read(JsonNode document) {
        List<Violation> found = new ArrayList<>(MapSchema.violations(document));
        Set<String> places = new HashSet<>(found.stream().map(Violation::path).toList());
        for (Violation violation : DocumentCheck.violations(document.path("map"))) {
            if (places.add(violation.path())) {
                found.add(violation);
            }
        }
        if (!found.isEmpty()) {
            throw new InvalidMap(found);
        }
        return MapReader.map(document.path("map"));
    }

    /// Reads a document that [#write] has written, without the cost of the schema.
    public static JourneyMap readWritten(String text) {
        return readWritten(parse(text));
    }

    /// Reads a document that is right, as a tree.
    public static JourneyMap readWritten(JsonNode document) {
        return MapReader.map(document.path("map"));
    }

    /// Any part of a document as text, laid out as [#write] does.
    public static String print(JsonNode part) {
        return Json.print(part);
    }

    /// Any part of a document as text, in one line.
    public static String line(JsonNode part) {
        return Json.printCompact(part);
    }

    /// Any text as a tree.
    ///
    /// @throws InvalidMap if it is no JSON, with line and column
    public static JsonNode parse(String text) {
        try {
            return Json.parse(text);
        } catch (JacksonException broken) {
            TokenStreamLocation place = broken.getLocation();
            String where = place == null ? "" : "line " + place.getLineNr() + ", column " + place.getColumnNr() + ": ";
            throw new InvalidMap(List.of(new Violation(
                    "document",
                    where + broken.getOriginalMessage().lines().findFirst().orElse(""),
                    "give a map as JSON")));
        }
    }
}
