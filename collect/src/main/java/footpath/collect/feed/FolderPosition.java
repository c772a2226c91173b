package footpath.collect.feed;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Which files of a folder were imported, by name, as `{"files": {"a.csv": {"bytes": 17, "changed": 1767261600000}}}`.
/// A file that is gone is forgotten; the log knows its content still.
record FolderPosition(Map<String, Look> files) {
    private static final JsonMapper MAPPER = new JsonMapper();

    FolderPosition {
        files = Map.copyOf(files);
    }

    /// What a file looked like.
    ///
    /// @param changed milliseconds since 1970
    record Look(long bytes, long changed) {}

    static FolderPosition read(String json) {
        Map<String, Look> files = new TreeMap<>();
        try {
            for (Map.Entry<String, JsonNode> file :
                    MAPPER.readTree(json).path("files").properties()) {
                files.put(
                        file.getKey(),
                        new Look(
                                file.getValue().path("bytes").asLong(-1),
                                file.getValue().path("changed").asLong(-1)));
            }
        } catch (JacksonException another) {
            files.clear();
        }
        return new FolderPosition(files);
    }

    String json() {
        ObjectNode node = MAPPER.createObjectNode();
        ObjectNode all = node.putObject("files");
        new TreeMap<>(files).forEach((name, look) -> {
            ObjectNode file = all.putObject(name);
            file.put("bytes", look.bytes());
            file.put("changed", look.changed());
        });
        return node.toString();
    }
}
