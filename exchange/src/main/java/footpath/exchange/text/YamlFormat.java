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
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/// The document as YAML for people's hands: the same members in the same order as JSON, lossless.
///
/// Only plain data is read: no tags make objects, and aliases are refused, so a file cannot grow while it is read.
public final class YamlFormat implements MapImport, MapExport {
    private static final Pattern HEAD = Pattern.compile("(?m)^format: *[\"']?footpath-map[\"']? *$");
    private static final YAMLMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .loadSettings(LoadSettings.builder()
                            .setMaxAliasesForCollections(0)
                            .setCodePointLimit(64_000_000)
                            .build())
                    .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
                    .disable(YAMLWriteFeature.SPLIT_LINES)
                    .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
                    .enable(YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();

    @Override
    public String format() {
        return "yaml";
    }

    @Override
    public String extension() {
        return "yaml";
    }

    @Override
    public String mediaType() {
        return "application/yaml";
    }

    @Override
    public boolean fits(MapFile file) {
        return HEAD.matcher(FileText.head(file)).find();
    }

    @Override
    public ImportedMap read(MapFile file, ImportOptions options) {
        try {
            JsonNode document = YAML.readTree(new WholeLetters(FileText.of(file)));
            return MapTree.read(document, List.of());
        } catch (JacksonException broken) {
            TokenStreamLocation place = broken.getLocation();
            String where = place == null ? "file" : "line " + place.getLineNr() + ", column " + place.getColumnNr();
            throw new UnreadableMap(where, "is no YAML: " + firstLine(broken), "write it as footpath map export does");
        }
    }

    @Override
    public void write(MapToExport map, OutputStream out) throws IOException {
        out.write(YAML.writeValueAsString(JsonFormat.document(map)).getBytes(StandardCharsets.UTF_8));
    }

    private static String firstLine(JacksonException broken) {
        return broken.getOriginalMessage().lines().findFirst().orElse("it cannot be read");
    }
}
