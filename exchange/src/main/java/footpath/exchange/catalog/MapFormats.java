package footpath.exchange.catalog;

import footpath.exchange.ImportOptions;
import footpath.exchange.ImportedMap;
import footpath.exchange.MapExport;
import footpath.exchange.MapFile;
import footpath.exchange.MapImport;
import footpath.exchange.MapPicture;
import footpath.exchange.MapTree;
import footpath.exchange.UnreadableMap;
import footpath.exchange.picture.HtmlFormat;
import footpath.exchange.picture.PdfFormat;
import footpath.exchange.picture.PngFormat;
import footpath.exchange.picture.SvgFormat;
import footpath.exchange.slides.PptxFormat;
import footpath.exchange.table.CsvFormat;
import footpath.exchange.table.MarkdownFormat;
import footpath.exchange.table.XlsxFormat;
import footpath.exchange.text.BpmnFormat;
import footpath.exchange.text.CjmlFormat;
import footpath.exchange.text.JsonFormat;
import footpath.exchange.text.MermaidFormat;
import footpath.exchange.text.TheyDoExport;
import footpath.exchange.text.TheyDoImport;
import footpath.exchange.text.YamlFormat;
import footpath.maps.format.MapJson;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// All formats maps come in and go out.
public final class MapFormats {
    // The surest to tell stand first: anything with a comma in it looks like CSV.
    private static final List<MapImport> IMPORTS = List.of(
            new XlsxFormat(),
            new PdfFormat(),
            new JsonFormat(),
            new SvgFormat(),
            new HtmlFormat(),
            new TheyDoImport(),
            new CjmlFormat(),
            new YamlFormat(),
            new MermaidFormat(),
            new MarkdownFormat(),
            CsvFormat.tidy(),
            CsvFormat.tabs(),
            CsvFormat.matrix());
    private static final List<MapPicture> PICTURES = List.of(
            new SvgFormat(), new PngFormat(), new PdfFormat(), new PptxFormat(), new HtmlFormat(), new BpmnFormat());
    private static final List<MapExport> TEXTS = List.of(
            new JsonFormat(),
            new YamlFormat(),
            new MermaidFormat(),
            new MarkdownFormat(),
            CsvFormat.matrix(),
            CsvFormat.tidy(),
            CsvFormat.tabs(),
            new XlsxFormat(),
            new CjmlFormat());
    private static final List<MapExport> EXPORTS = Stream.of(TEXTS, PICTURES, TheyDoExport.all())
            .<MapExport>flatMap(List::stream)
            .toList();

    private MapFormats() {}

    /// What is read, the surest to tell first.
    public static List<MapImport> imports() {
        return IMPORTS;
    }

    /// What is written.
    public static List<MapExport> exports() {
        return EXPORTS;
    }

    /// What a map is looked at in.
    public static List<MapPicture> pictures() {
        return PICTURES;
    }

    /// What is read, by its word.
    public static Optional<MapImport> importNamed(String format) {
        return IMPORTS.stream().filter(each -> each.format().equals(format)).findFirst();
    }

    /// What is written, by its word.
    public static Optional<MapExport> exportNamed(String format) {
        return EXPORTS.stream().filter(each -> each.format().equals(format)).findFirst();
    }

    /// The format a file looks like.
    public static Optional<MapImport> detect(MapFile file) {
        return IMPORTS.stream().filter(format -> format.fits(file)).findFirst();
    }

    /// Reads a map and gives it the slug and the title that whoever brings it asks for.
    ///
    /// @throws UnreadableMap if no map can be made of it
    public static ImportedMap read(MapImport format, MapFile file, ImportOptions options) {
        ImportedMap read = format.read(file, options);
        if (options.slug().isEmpty() && options.title().isEmpty()) {
            return read;
        }
        ObjectNode document = MapJson.tree(read.map());
        ObjectNode map = (ObjectNode) document.path("map");
        options.slug().ifPresent(slug -> map.put("slug", slug));
        options.title().ifPresent(title -> map.put("title", title));
        return MapTree.read(document, read.unplaced());
    }
}
