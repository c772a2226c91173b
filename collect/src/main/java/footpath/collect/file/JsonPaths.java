package footpath.collect.file;

import footpath.collect.mapping.CsvLayout;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The values in lines of JSON by their dotted paths. Lists are values; objects are looked into, 8 deep.
final class JsonPaths {
    private static final int LONGEST = 2_000_000;
    private static final int DEEPEST = 8;
    private static final JsonMapper JSON = new JsonMapper();
    private static final CsvLayout LINES =
            new CsvLayout((char) 1, (char) 0, false, List.of(), CsvLayout.Encoding.UTF_8);

    private JsonPaths() {}

    /// Receives a value.
    interface Sink {
        /// @param row number of the object from 1
        void value(int row, String path, String value);
    }

    /// Reads the objects of a file; lines that are none are left out.
    ///
    /// @param isStaged whether it is a file of [RecordStaging]
    /// @param most     how many objects
    static void read(Path file, Compression compression, boolean isStaged, int most, Sink sink) throws IOException {
        int row = 0;
        try (RecordScanner lines = new RecordScanner(compression.open(file), LINES, LONGEST)) {
            while (row < most && lines.next()) {
                String line = lines.text();
                String json = isStaged ? line.substring(line.lastIndexOf('\u0001') + 1) : line;
                if (json.stripLeading().startsWith("{") && object(json, row + 1, sink)) {
                    row++;
                }
            }
        }
    }

    private static boolean object(String json, int row, Sink sink) {
        try {
            inside("", JSON.readTree(json), row, 1, sink);
            return true;
        } catch (JacksonException e) {
            return false;
        }
    }

    private static void inside(String outer, JsonNode node, int row, int depth, Sink sink) {
        node.properties().forEach(member -> {
            String path = outer + member.getKey();
            JsonNode value = member.getValue();
            if (value.isObject() && depth < DEEPEST) {
                inside(path + ".", value, row, depth + 1, sink);
            } else if (!value.isNull()) {
                sink.value(row, path, value.isString() ? value.asString() : value.toString());
            }
        });
    }
}
