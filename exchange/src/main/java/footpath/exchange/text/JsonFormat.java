package footpath.exchange.text;

import footpath.exchange.ImportedMap;
import footpath.exchange.MapExport;
import footpath.exchange.MapFile;
import footpath.exchange.MapImport;
import footpath.exchange.MapToExport;
import footpath.exchange.UnreadableMap;
import footpath.maps.InvalidMap;
import footpath.maps.format.MapJson;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The document itself, lossless.
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
        String head = new String(file.bytes(), 0, Math.min(file.bytes().length, 400), StandardCharsets.UTF_8);
        return head.stripLeading().startsWith("{") && head.contains("footpath-map");
    }

    @Override
    public ImportedMap read(MapFile file) {
        try {
            return new ImportedMap(MapJson.read(new String(file.bytes(), StandardCharsets.UTF_8)), List.of());
        } catch (InvalidMap invalid) {
            throw new UnreadableMap(invalid.violations());
        }
    }

    @Override
    public void write(MapToExport map, OutputStream out) throws IOException {
        out.write(MapJson.write(map.map()).getBytes(StandardCharsets.UTF_8));
    }
}
