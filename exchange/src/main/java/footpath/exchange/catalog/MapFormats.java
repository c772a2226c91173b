package footpath.exchange.catalog;

import footpath.exchange.MapExport;
import footpath.exchange.MapFile;
import footpath.exchange.MapImport;
import footpath.exchange.MapPicture;
import footpath.exchange.picture.HtmlFormat;
import footpath.exchange.picture.PdfFormat;
import footpath.exchange.picture.PngFormat;
import footpath.exchange.picture.SvgFormat;
import footpath.exchange.slides.PptxFormat;
import footpath.exchange.text.BpmnFormat;
import footpath.exchange.text.JsonFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// All formats maps come in and go out.
public final class MapFormats {
    private static final List<MapImport> IMPORTS =
            List.of(new JsonFormat(), new PdfFormat(), new SvgFormat(), new HtmlFormat());
    private static final List<MapPicture> PICTURES = List.of(
            new SvgFormat(), new PngFormat(), new PdfFormat(), new PptxFormat(), new HtmlFormat(), new BpmnFormat());
    private static final List<MapExport> EXPORTS =
            Stream.concat(Stream.of(new JsonFormat()), PICTURES.stream()).toList();

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

    /// The format a file looks like.
    public static Optional<MapImport> detect(MapFile file) {
        return IMPORTS.stream().filter(format -> format.fits(file)).findFirst();
    }
}
