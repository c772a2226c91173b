package footpath.collect.webhook;

import footpath.collect.webhook.OutboundMessage.Notification;
import footpath.collect.wire.RefusedRequest;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Reads an outbound message of Salesforce: SOAP 1.1, UTF-8. A document type, an entity of its own or a
/// processing instruction is refused, so nothing is fetched and nothing grows; elements lie at most 16
/// deep. The session id, which would allow to act as somebody, is not kept. Time and memory are linear in
/// the body; confined to one thread.
final class OutboundMessageReader {
    private static final int DEEPEST = 16;
    private static final int OUTSIDE = 3;
    private static final String SCHEMA = "http://www.w3.org/2001/XMLSchema-instance";

    private final String xml;
    private final XMLStreamReader in;
    private final Deque<String> open = new ArrayDeque<>();
    private final List<Notification> notifications = new ArrayList<>();
    private @Nullable String organization;

    private OutboundMessageReader(String xml, XMLStreamReader in) {
        this.xml = xml;
        this.in = in;
    }

    /// @throws RefusedRequest if it is no such message
    static OutboundMessage read(byte[] body) throws RefusedRequest {
        String xml = text(body);
        try {
            XMLStreamReader in = factory().createXMLStreamReader(new StringReader(xml));
            return new OutboundMessageReader(xml, in).message();
        } catch (XMLStreamException broken) {
            String what = String.valueOf(broken.getMessage()).replaceAll("[\\p{Cntrl}\\s]+", " ");
            throw RefusedRequest.undecodable("is no XML (" + what.substring(0, Math.min(200, what.length()))
                    + "); needs an outbound message of Salesforce");
        }
    }

    private static String text(byte[] body) throws RefusedRequest {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException broken) {
            throw RefusedRequest.undecodable("is not UTF-8; needs XML in UTF-8");
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    private OutboundMessage message() throws XMLStreamException, RefusedRequest {
        boolean isMessage = false;
        while (in.hasNext()) {
            if (next() == XMLStreamConstants.START_ELEMENT) {
                String name = in.getLocalName();
                isMessage |= name.equals("notifications") && open.size() == OUTSIDE;
                if (open.size() == OUTSIDE + 1 && name.equals("OrganizationId")) {
                    organization = value();
                } else if (open.size() == OUTSIDE + 1 && name.equals("Notification")) {
                    notification();
                }
            }
        }
        if (!isMessage) {
            throw RefusedRequest.undecodable(
                    "holds no notifications; needs the Envelope, Body and notifications of an outbound message");
        }
        return new OutboundMessage(Optional.ofNullable(organization), withXml());
    }

    /// The reader's own offsets are not those of the text where it holds quoted text or entities.
    private List<Notification> withXml() {
        List<String> slices = XmlSlices.of(xml, OUTSIDE, "Notification");
        List<Notification> whole = new ArrayList<>(slices.size());
        for (int i = 0; i < notifications.size(); i++) {
            Notification read = notifications.get(i);
            whole.add(new Notification(read.id(), read.type(), read.fields(), slices.get(i)));
        }
        return whole;
    }

    /// Goes on by one, and knows which elements are open.
    private int next() throws XMLStreamException, RefusedRequest {
        int kind = in.next();
        switch (kind) {
            case XMLStreamConstants.START_ELEMENT -> {
                open.addLast(in.getLocalName());
                if (open.size() > DEEPEST) {
                    throw RefusedRequest.undecodable(
                            "has elements more than " + DEEPEST + " deep; needs an outbound message");
                }
            }
            case XMLStreamConstants.END_ELEMENT -> open.removeLast();
            case XMLStreamConstants.DTD,
                    XMLStreamConstants.ENTITY_REFERENCE,
                    XMLStreamConstants.PROCESSING_INSTRUCTION ->
                throw RefusedRequest.undecodable(
                        "has a document type, an entity or an instruction; needs XML without them");
            default -> {}
        }
        return kind;
    }

    /// Reads the notification the reader stands on, to its end.
    private void notification() throws XMLStreamException, RefusedRequest {
        if (notifications.size() == Notice.MOST) {
            throw RefusedRequest.undecodable("holds more than " + Notice.MOST + " notifications; needs fewer");
        }
        int outside = open.size() - 1;
        String id = null;
        String type = "";
        Map<String, String> fields = new LinkedHashMap<>();
        while (open.size() > outside) {
            if (next() == XMLStreamConstants.START_ELEMENT) {
                if (in.getLocalName().equals("Id")) {
                    id = value();
                } else if (in.getLocalName().equals("sObject")) {
                    type = type();
                    fields("", fields);
                } else {
                    value();
                }
            }
        }
        notifications.add(new Notification(Optional.ofNullable(id), type, fields, ""));
    }

    private String type() {
        String type = in.getAttributeValue(SCHEMA, "type");
        return type == null ? "" : type.substring(type.indexOf(':') + 1);
    }

    /// Reads the fields inside the element the reader stands on, to its end.
    private void fields(String outer, Map<String, String> fields) throws XMLStreamException, RefusedRequest {
        int outside = open.size() - 1;
        while (open.size() > outside) {
            if (next() == XMLStreamConstants.START_ELEMENT) {
                field(outer + in.getLocalName(), fields);
            }
        }
    }

    private void field(String name, Map<String, String> fields) throws XMLStreamException, RefusedRequest {
        int outside = open.size() - 1;
        StringBuilder text = new StringBuilder();
        boolean isOuter = false;
        while (open.size() > outside) {
            int kind = next();
            if (kind == XMLStreamConstants.START_ELEMENT) {
                isOuter = true;
                field(name + "." + in.getLocalName(), fields);
            } else if (kind == XMLStreamConstants.CHARACTERS || kind == XMLStreamConstants.CDATA) {
                text.append(in.getText());
            }
        }
        if (!isOuter) {
            fields.put(name, text.toString());
        }
    }

    /// The text inside the element the reader stands on, to its end.
    private String value() throws XMLStreamException, RefusedRequest {
        Map<String, String> found = new LinkedHashMap<>();
        field("", found);
        return found.getOrDefault("", "").strip();
    }
}
