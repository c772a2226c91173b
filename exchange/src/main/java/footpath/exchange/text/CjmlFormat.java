package footpath.exchange.text;

import footpath.exchange.FileText;
import footpath.exchange.ImportOptions;
import footpath.exchange.ImportedMap;
import footpath.exchange.MapExport;
import footpath.exchange.MapFile;
import footpath.exchange.MapImport;
import footpath.exchange.MapToExport;
import footpath.exchange.UnreadableMap;
import java.io.IOException;
import java.io.OutputStream;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/// The Customer Journey Modelling Language, version 2.0, as XML: a map is its planned journey. Phases are stages,
/// touchpoints are steps, end users are personas.
public final class CjmlFormat implements MapImport, MapExport {
    private static final Pattern HEAD = Pattern.compile("<(?:[\\w.-]+:)?CJML[\\s>]");

    @Override
    public String format() {
        return "cjml";
    }

    @Override
    public String extension() {
        return "xml";
    }

    @Override
    public String mediaType() {
        return "application/xml";
    }

    @Override
    public boolean fits(MapFile file) {
        return HEAD.matcher(FileText.head(file)).find();
    }

    @Override
    public ImportedMap read(MapFile file, ImportOptions options) {
        SafeXml.Element root = SafeXml.read(file.bytes());
        if (!root.name().equals("CJML")) {
            throw new UnreadableMap(root.where(), "is <" + root.name() + ">", "give a file whose root is <CJML>");
        }
        return new CjmlReader(root, file, options).read();
    }

    @Override
    public void write(MapToExport map, OutputStream out) throws IOException {
        try {
            new CjmlWriter(map, out).write();
        } catch (XMLStreamException failed) {
            throw new IOException("the XML cannot be written", failed);
        }
    }
}
