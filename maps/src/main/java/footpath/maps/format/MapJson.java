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

/// Map documents as JSON text. Lossless: what is written reads back equal, and reads back to the same text.
public final class MapJson {
    static final String FORMAT = "footpath-map";
    static final String VERSION = "1.0";

    private MapJson() {}

    /// The document: keys in one order, two spaces an indent, so that files differ only where maps do.
    public static String write(JourneyMap map) {
        return Json.print(MapWriter.document(map));
    }

    /// Reads a document from people's hands.
    ///
    /// @throws InvalidMap with everything that is wrong
    public static JourneyMap read(String text) {
        JsonNode document = Json.withoutNulls(parse(text));
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
        return MapReader.map(parse(text).path("map"));
    }

    private static JsonNode parse(String text) {
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
