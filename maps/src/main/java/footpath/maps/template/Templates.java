package footpath.maps.template;

import footpath.maps.format.MapJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// All templates that come with the program. They are read once, when they are first asked for. Thread-safe.
public final class Templates {
    /// The key of the map that holds nothing but a beginning.
    public static final String BLANK = "blank";

    private Templates() {}

    private static final class Read {
        private static final List<Template> ALL = read();
    }

    /// All of them, the blank one first.
    public static List<Template> all() {
        return Read.ALL;
    }

    /// The one with a key.
    public static Optional<Template> find(String key) {
        return all().stream().filter(each -> each.key().equals(key)).findFirst();
    }

    private static List<Template> read() {
        List<Template> templates = new ArrayList<>();
        for (JsonNode line : MapJson.parse(text("templates.json")).values()) {
            String key = line.path("key").stringValue();
            templates.add(
                    new Template(key, line.path("audience").stringValue(), MapJson.readWritten(text(key + ".json"))));
        }
        return List.copyOf(templates);
    }

    private static String text(String name) {
        try (InputStream file = Templates.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("the program was built without the template " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
