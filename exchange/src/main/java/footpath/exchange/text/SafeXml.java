package footpath.exchange.text;

import footpath.exchange.UnreadableMap;
import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// XML of strangers as a tree. A file with a document type is refused: nothing is fetched and no entity grows.
final class SafeXml {
    private static final int MOST_ELEMENTS = 200_000;
    private static final int MOST_DEPTH = 100;
    private static final XMLInputFactory FACTORY = factory();

    private SafeXml() {}

    /// An element.
    ///
    /// @param name       without a prefix
    /// @param line       it begins at
    /// @param attributes by name
    /// @param children   in order
    /// @param text       between them
    record Element(String name, int line, Map<String, String> attributes, List<Element> children, StringBuilder text) {
        /// The children of a name.
        List<Element> all(String child) {
            return children.stream().filter(each -> each.name().equals(child)).toList();
        }

        /// The first child of a name.
        Optional<Element> first(String child) {
            return all(child).stream().findFirst();
        }

        /// The text of the first child of a name; empty if there is none.
        String text(String child) {
            return first(child).map(Element::words).orElse("");
        }

        /// Its own text, without spaces around.
        String words() {
            return text.toString().strip();
        }

        String attribute(String attribute) {
            return attributes.getOrDefault(attribute, "").strip();
        }

        String where() {
            return "line " + line;
        }
    }

    /// The root element.
    ///
    /// @throws UnreadableMap if it is no XML, or has a document type
    static Element read(byte[] bytes) {
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(bytes));
            return tree(reader);
        } catch (XMLStreamException broken) {
            int line = broken.getLocation() == null ? 1 : broken.getLocation().getLineNumber();
            throw new UnreadableMap("line " + line, "is no XML", "export the file again");
        }
    }

    private static Element tree(XMLStreamReader reader) throws XMLStreamException {
        Deque<Element> open = new ArrayDeque<>();
        Element root = new Element("", 1, Map.of(), new ArrayList<>(), new StringBuilder());
        open.push(root);
        int count = 0;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.DTD) {
                throw new UnreadableMap("line 1", "has a document type", "remove the line with DOCTYPE");
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                if (++count > MOST_ELEMENTS || open.size() > MOST_DEPTH) {
                    throw new UnreadableMap(
                            "line " + reader.getLocation().getLineNumber(), "holds more than a map", "give one map");
                }
                Element element = element(reader);
                open.element().children().add(element);
                open.push(element);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                open.pop();
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                open.element().text().append(reader.getText());
            }
        }
        return root.children().getFirst();
    }

    private static Element element(XMLStreamReader reader) {
        Map<String, String> attributes = new HashMap<>();
        for (int index = 0; index < reader.getAttributeCount(); index++) {
            attributes.put(reader.getAttributeLocalName(index), reader.getAttributeValue(index));
        }
        return new Element(
                reader.getLocalName(),
                reader.getLocation().getLineNumber(),
                attributes,
                new ArrayList<>(),
                new StringBuilder());
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((_, _, _, _) -> {
            throw new XMLStreamException("nothing outside of the file is read");
        });
        return factory;
    }
}
