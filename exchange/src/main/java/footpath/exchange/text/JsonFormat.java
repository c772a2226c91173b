package footpath.exchange.text;

import footpath.exchange.FileText;
import footpath.exchange.ImportOptions;
import footpath.exchange.ImportedMap;
import footpath.exchange.MapExport;
import footpath.exchange.MapFile;
import footpath.exchange.MapImport;
import footpath.exchange.MapToExport;
import footpath.exchange.MapTree;
import footpath.exchange.UnreadableMap;
import footpath.maps.InvalidMap;
import footpath.maps.format.MapJson;
import footpath.maps.format.MeasuredMapJson;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The document itself, lossless; numbers that go out with it stand beside it as `snapshot`.
public final class JsonFormat implements MapImport, MapExport {
    @Override
    public String format() {
        return "json";
    }

    @Override
    public String extension() {
        return "json";
    }

    @Override
    public String mediaType() {
        return "application/json";
    }

    @Override
    public boolean fits(MapFile file) {
        String head = FileText.head(file);
        return head.stripLeading().startsWith("{") && head.contains("footpath-map");
    }

    @Override
    public ImportedMap read(MapFile file, ImportOptions options) {
        JsonNode document;
        try {
            document = MapJson.parse(FileText.of(file));
        } catch (InvalidMap noJson) {
            throw new UnreadableMap(noJson.violations());
        }
        return MapTree.read(document, List.of());
    }

    @Override
    public void write(MapToExport map, OutputStream out) throws IOException {
        out.write(text(map).getBytes(StandardCharsets.UTF_8));
    }

    private static String text(MapToExport map) {
        if (map.measured().isEmpty()) {
            return MapJson.write(map.map());
        }
        return MapJson.print(document(map));
    }

    /// The document, with its numbers beside it if there are any.
    static ObjectNode document(MapToExport map) {
        ObjectNode document = MapJson.tree(map.map());
        map.measured().ifPresent(measured -> document.set(MapTree.SNAPSHOT, MeasuredMapJson.tree(measured)));
        return document;
    }
}
