package footpath.exchange.picture;

import static footpath.exchange.picture.Markup.escaped;
import static footpath.exchange.picture.Markup.number;

import footpath.exchange.ImportOptions;
import footpath.exchange.ImportedMap;
import footpath.exchange.MapFile;
import footpath.exchange.MapImport;
import footpath.exchange.MapPicture;
import footpath.exchange.MapToExport;
import footpath.exchange.RenderOptions;
import footpath.exchange.UnreadableMap;
import footpath.exchange.layout.Block;
import footpath.exchange.layout.Drawing;
import footpath.exchange.layout.MapSheet;
import footpath.exchange.layout.MapView;
import footpath.exchange.layout.Paint;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// A drawing of real text and lines that carries its letters and the document.
public final class SvgFormat implements MapPicture, MapImport {
    private static final String HOLDER = "footpath-map";

    @Override
    public String format() {
        return "svg";
    }

    @Override
    public String extension() {
        return "svg";
    }

    @Override
    public String mediaType() {
        return "image/svg+xml";
    }

    @Override
    public void write(MapToExport map, RenderOptions options, OutputStream out) throws IOException {
        Drawing drawing = MapSheet.whole(map);
        MapView view = MapView.of(map);
        StringBuilder svg = new StringBuilder(1 << 18);
        String size = number(drawing.width()) + " " + number(drawing.height());
        svg.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"")
                .append(number(drawing.width()))
                .append("\" height=\"")
                .append(number(drawing.height()))
                .append("\" viewBox=\"0 0 ")
                .append(size)
                .append("\" role=\"img\" aria-labelledby=\"title desc\">\n<title id=\"title\">")
                .append(escaped(map.map().title()))
                .append("</title>\n<desc id=\"desc\">")
                .append(escaped("Journey map. " + map.map().question() + " " + view.period() + ". " + view.document()))
                .append("</desc>\n<metadata id=\"")
                .append(HOLDER)
                .append("\">\n")
                .append(CarriedMap.text(map.map()))
                .append("</metadata>\n<style>\n")
                .append(FontFaces.css(drawing))
                .append("text{font-family:")
                .append(FontFaces.FAMILY)
                .append(";font-kerning:none}</style>\n<rect width=\"100%\" height=\"100%\" fill=\"")
                .append(Paint.SURFACE.hex(options.theme()))
                .append("\"/>\n");
        SvgMarks marks = new SvgMarks(options.theme(), svg);
        for (Block block : drawing.blocks()) {
            svg.append("<g>\n");
            marks.write(block.marks());
            svg.append("</g>\n");
        }
        out.write(svg.append("</svg>\n").toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public boolean fits(MapFile file) {
        String head = new String(file.bytes(), 0, Math.min(file.bytes().length, 2000), StandardCharsets.UTF_8);
        return head.stripLeading().startsWith("<") && head.contains("<svg");
    }

    @Override
    public ImportedMap read(MapFile file, ImportOptions options) {
        try {
            XMLStreamReader reader = safeReader(file.bytes());
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals("metadata")
                        && HOLDER.equals(reader.getAttributeValue(null, "id"))) {
                    return CarriedMap.read(reader.getElementText());
                }
            }
        } catch (XMLStreamException broken) {
            int line = broken.getLocation() == null ? 1 : broken.getLocation().getLineNumber();
            throw new UnreadableMap("line " + line, "is no XML that can be read", "give the file as it was made");
        }
        throw CarriedMap.none("metadata");
    }

    /// Knows no other files and no entities, so that nothing is fetched and nothing grows.
    private static XMLStreamReader safeReader(byte[] bytes) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
    }
}
