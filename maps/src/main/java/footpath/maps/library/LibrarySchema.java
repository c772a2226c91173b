package footpath.maps.library;

import footpath.maps.format.DocumentSchema;
import java.util.regex.Pattern;

/// The schema of the library's items.
public final class LibrarySchema {
    static final DocumentSchema SCHEMA = new DocumentSchema(
            "library.schema.json", Pattern.compile("/fields/binding/where(/.*)?|/fields/segment(/.*)?"));

    private LibrarySchema() {}

    /// The schema as it is published.
    public static String text() {
        return SCHEMA.text();
    }
}
