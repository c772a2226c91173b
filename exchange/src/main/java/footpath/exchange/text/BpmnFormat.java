package footpath.exchange.text;

import footpath.exchange.MapPicture;
import footpath.exchange.MapToExport;
import footpath.exchange.RenderOptions;
import java.io.IOException;
import java.io.OutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// A process: the customer's steps in one pool, what frontstage, backstage and support do for each in
/// another, with messages between them and a diagram (BPMN 2.0.2 with DI, ISO/IEC 19510). An optional
/// step can be passed by.
///
/// Cards of other lanes have no place in a process; what the team says of a step goes into its
/// documentation.
public final class BpmnFormat implements MapPicture {
    @Override
    public String format() {
        return "bpmn";
    }

    @Override
    public String extension() {
        return "bpmn";
    }

    @Override
    public String mediaType() {
        return "application/xml";
    }

    @Override
    public void write(MapToExport map, RenderOptions options, OutputStream out) throws IOException {
        ProcessModel model = ProcessModel.of(map.map());
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            new BpmnWriter(xml, map.map(), model).write();
            xml.flush();
        } catch (XMLStreamException failed) {
            throw new IOException("the process cannot be written", failed);
        }
    }
}
