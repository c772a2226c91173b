package footpath.maps.format;

import footpath.maps.Violation;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// The schema of map documents.
public final class MapSchema {
    private static final DocumentSchema SCHEMA = new DocumentSchema(
            "map.schema.json", Pattern.compile(".*/(binding|scores)/where(/.*)?|.*/personas/[0-9]+/segment(/.*)?"));

    private MapSchema() {}

    /// The schema as it is published.
    public static String text() {
        return SCHEMA.text();
    }

    /// Everything the schema finds wrong, one violation a place.
    static List<Violation> violations(JsonNode document) {
        return SCHEMA.violations(document);
    }
}
