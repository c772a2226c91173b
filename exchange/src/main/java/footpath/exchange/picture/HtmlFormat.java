package footpath.exchange.picture;

import static footpath.exchange.picture.Markup.escaped;

import footpath.exchange.ImportOptions;
import footpath.exchange.ImportedMap;
import footpath.exchange.MapFile;
import footpath.exchange.MapImport;
import footpath.exchange.MapPicture;
import footpath.exchange.MapToExport;
import footpath.exchange.RenderOptions;
import footpath.exchange.layout.MapView;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// One page for a browser that needs nothing else: a table on screen and paper, step by step on a
/// phone. It runs no script, fetches nothing, and carries the document.
public final class HtmlFormat implements MapPicture, MapImport {
    private static final String HOLDER = "<script type=\"application/json\" id=\"footpath-map\">";

    @Override
    public String format() {
        return "html";
    }

    @Override
    public String extension() {
        return "html";
    }

    @Override
    public String mediaType() {
        return "text/html";
    }

    @Override
    public void write(MapToExport map, RenderOptions options, OutputStream out) throws IOException {
        MapView view = MapView.of(map);
        StringBuilder body = new StringBuilder(1 << 16);
        new HtmlText(view, body).write();
        String title = escaped(map.map().title());
        StringBuilder page = new StringBuilder(body.length() * 2);
        page.append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ")
                .append("style-src 'unsafe-inline'; font-src data:\">\n")
                .append("<meta name=\"generator\" content=\"Footpath\">\n<title>")
                .append(title)
                .append("</title>\n<style>\n")
                .append(FontFaces.css(body.toString()))
                .append(HtmlStyle.css(options.theme()))
                .append("</style>\n</head>\n<body>\n")
                .append(body)
                .append(HOLDER)
                .append(CarriedMap.text(map.map()))
                .append("</script>\n</body>\n</html>\n");
        out.write(page.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public boolean fits(MapFile file) {
        String text = new String(file.bytes(), 0, Math.min(file.bytes().length, 1000), StandardCharsets.UTF_8);
        String head = text.stripLeading().toLowerCase(Locale.ROOT);
        return head.startsWith("<!doctype html") || head.startsWith("<html");
    }

    @Override
    public ImportedMap read(MapFile file, ImportOptions options) {
        String text = new String(file.bytes(), StandardCharsets.UTF_8);
        int start = text.lastIndexOf(HOLDER);
        int end = start < 0 ? -1 : text.indexOf("</script>", start);
        if (end < 0) {
            throw CarriedMap.none("script footpath-map");
        }
        return CarriedMap.read(text.substring(start + HOLDER.length(), end));
    }
}
