package footpath.collect.record;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The start and end tags of an XML file of any size. A document type is refused, so nothing is fetched and
/// no entity
/// grows; elements lie at most 64 deep, and no tag, comment or text is longer than 16 MB.
final class XmlEvents implements AutoCloseable {
    private static final int DEEPEST = 64;
    private static final int LONGEST_BYTES = 16 << 20;
    private static final int LONGEST_TEXT = 1 << 20;
    private static final int HEAD_BYTES = 1 << 10;
    private static final Pattern ENCODING =
            Pattern.compile("^(?:\\xef\\xbb\\xbf)?<\\?xml [^>]*encoding\\s*=\\s*[\"']([A-Za-z][A-Za-z0-9._-]*)[\"']");

    private final RecordFile file;
    private final Bounded bytes;
    private final XMLStreamReader in;
    private int depth;

    private XmlEvents(RecordFile file, Bounded bytes, XMLStreamReader in) {
        this.file = file;
        this.bytes = bytes;
        this.in = in;
    }

    static XmlEvents open(RecordFile file) throws IOException {
        Bounded bytes = new Bounded(new BufferedInputStream(file.open(), HEAD_BYTES));
        try {
            // The parser itself writes to the terminal where bytes are no letters.
            CharsetDecoder letters = charset(file, bytes)
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            return new XmlEvents(file, bytes, factory().createXMLStreamReader(new InputStreamReader(bytes, letters)));
        } catch (XMLStreamException e) {
            bytes.close();
            throw file.wrong("is no XML: " + problem(e), "name its true format in the mapping");
        }
    }

    /// The encoding that the file declares; UTF-8 if it declares none.
    private static Charset charset(RecordFile file, InputStream bytes) throws IOException {
        bytes.mark(HEAD_BYTES);
        byte[] head = bytes.readNBytes(HEAD_BYTES / 2);
        bytes.reset();
        if (head.length >= 2 && (head[0] & 0xff) + (head[1] & 0xff) == 0xff + 0xfe) {
            return StandardCharsets.UTF_16;
        }
        if (head.length >= 3 && head[0] == (byte) 0xef && head[1] == (byte) 0xbb && head[2] == (byte) 0xbf) {
            bytes.skipNBytes(3);
        }
        Matcher declared = ENCODING.matcher(new String(head, StandardCharsets.ISO_8859_1));
        try {
            return declared.find() ? Charset.forName(declared.group(1)) : StandardCharsets.UTF_8;
        } catch (IllegalArgumentException e) {
            throw file.wrong("is in the unknown encoding \"" + declared.group(1) + "\"", "save it as UTF-8");
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // The sum over a long file would stop it; without a document type there are no entities to grow.
        factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
        return factory;
    }

    /// Goes to the next start or end tag; false at the end of the file.
    boolean next() throws IOException {
        while (true) {
            int kind = step();
            if (kind == XMLStreamConstants.START_ELEMENT || kind == XMLStreamConstants.END_ELEMENT) {
                return true;
            }
            if (kind == XMLStreamConstants.END_DOCUMENT) {
                return false;
            }
        }
    }

    /// Goes to the next start tag inside the element that lies so deep; false at that element's end tag.
    boolean nextInside(int outer) throws IOException {
        while (next()) {
            if (isStart()) {
                return true;
            }
            if (depth < outer) {
                return false;
            }
        }
        return false;
    }

    /// Goes behind the end tag of the element whose start tag was read last.
    void skip() throws IOException {
        int outer = depth;
        while (depth >= outer && next()) {
            // only the going matters
        }
    }

    /// The text of the element whose start tag was read last, up to its end tag; elements inside are left
    /// out.
    String text() throws IOException {
        int outer = depth;
        StringBuilder text = new StringBuilder();
        while (depth >= outer) {
            int kind = step();
            if ((kind == XMLStreamConstants.CHARACTERS || kind == XMLStreamConstants.CDATA) && depth == outer) {
                text.append(in.getText(), 0, Math.min(in.getTextLength(), LONGEST_TEXT - text.length()));
            }
        }
        return text.toString();
    }

    private int step() throws IOException {
        try {
            bytes.begin();
            int kind = in.next();
            switch (kind) {
                case XMLStreamConstants.START_ELEMENT -> deeper();
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw file.wrong(
                            "has a document type or an entity of its own in line " + line(),
                            "remove the <!DOCTYPE …> and write out its entities");
                default -> {
                    // text, comments and instructions say nothing here
                }
            }
            return kind;
        } catch (XMLStreamException e) {
            throw file.wrong("is no whole XML: " + problem(e) + " (line " + line() + ")", "copy it again, whole");
        }
    }

    private void deeper() {
        depth++;
        if (depth > DEEPEST) {
            throw file.wrong(
                    "has elements more than " + DEEPEST + " deep in line " + line(), "write it with less nesting");
        }
    }

    boolean isStart() {
        return in.isStartElement();
    }

    /// The element's name without a prefix.
    String name() {
        return in.getLocalName();
    }

    /// How many elements are open; a start tag counts its own.
    int depth() {
        return depth;
    }

    long line() {
        return Math.max(1, in.getLocation().getLineNumber());
    }

    /// An attribute of the start tag; empty if it is not there.
    String attribute(String name) {
        String value = in.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    boolean hasAttribute(String name) {
        return in.getAttributeValue(null, name) != null;
    }

    private static String problem(XMLStreamException e) {
        String message = String.valueOf(e.getMessage());
        int at = message.indexOf("Message: ");
        return at < 0 ? message : message.substring(at + 9);
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }

    /// Refuses to read on where one step of the parser takes too much.
    private static final class Bounded extends FilterInputStream {
        private long taken;

        Bounded(InputStream in) {
            super(in);
        }

        void begin() {
            taken = 0;
        }

        @Override
        public int read() throws IOException {
            count(1);
            return super.read();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            count(count);
            return count;
        }

        private void count(int bytes) throws IOException {
            taken += bytes;
            if (taken > LONGEST_BYTES) {
                throw new IOException("a tag or text is longer than 16 MB");
            }
        }
    }
}
