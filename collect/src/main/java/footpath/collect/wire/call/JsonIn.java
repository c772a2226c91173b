package footpath.collect.wire.call;

import footpath.collect.wire.RefusedRequest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/// Walks over the JSON of a body once, from front to back, and knows where in the body it is.
///
/// `NaN` and infinities are read, as some senders write them, so that they cost their call and not the
/// whole body. Memory is linear in the body and in its depth, of which it stands 200,000. Confined to
/// one thread.
public final class JsonIn {
    private static final int DEEPEST = 200_000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .disable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final JsonParser parser;
    private final int shift;

    private JsonIn(JsonParser parser, int shift) {
        this.parser = parser;
        this.shift = shift;
    }

    /// What is done with a body.
    ///
    /// @param <T> what comes of it
    public interface Reading<T> {
        /// @param in stands on the first token
        T read(JsonIn in) throws RefusedRequest;
    }

    /// What is done with each member of an object.
    public interface Member {
        /// @param name of the member; the reader stands on its value, which need not be read
        void read(String name) throws RefusedRequest;
    }

    /// What is done with each element of an array.
    public interface Element {
        /// The reader stands on the element, which need not be read.
        void read() throws RefusedRequest;
    }

    /// JSON with something before and behind it.
    ///
    /// @throws RefusedRequest if it is none, so that nothing comes of it but one value
    public static byte[] enclosed(String before, byte[] json, String behind) throws RefusedRequest {
        byte[] value = read(json, in -> {
            in.skip();
            return json;
        });
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(value.length + before.length() + behind.length());
        bytes.writeBytes(before.getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(value);
        bytes.writeBytes(behind.getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }

    /// Reads a body, which must be one JSON value and nothing behind it.
    ///
    /// @throws RefusedRequest if it is not
    public static <T> T read(byte[] body, Reading<T> reading) throws RefusedRequest {
        return read(body, 0, body.length, reading);
    }

    /// Reads a part of a body, which must be one JSON value and nothing behind it.
    ///
    /// @throws RefusedRequest if it is not
    public static <T> T read(byte[] body, int from, int to, Reading<T> reading) throws RefusedRequest {
        int start = withoutMark(body, from, to);
        for (int i = start; i < Math.min(to, start + 4); i++) {
            if (body[i] == 0) {
                throw RefusedRequest.undecodable("is not UTF-8; needs JSON in UTF-8");
            }
        }
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), body, start, to - start)) {
            if (parser.nextToken() == null) {
                throw RefusedRequest.empty();
            }
            T result = reading.read(new JsonIn(parser, start));
            if (parser.nextToken() != null) {
                throw RefusedRequest.undecodable("goes on behind its end; needs one JSON value");
            }
            return result;
        } catch (JacksonException broken) {
            String what = String.valueOf(broken.getOriginalMessage()).replaceFirst(" \\(start marker at .*", "");
            throw RefusedRequest.undecodable(
                    "is no JSON (" + what.substring(0, Math.min(200, what.length())) + "); needs RFC 8259 in UTF-8");
        }
    }

    private static int withoutMark(byte[] body, int from, int to) {
        boolean isMarked = to - from >= 3
                && body[from] == (byte) 0xEF
                && body[from + 1] == (byte) 0xBB
                && body[from + 2] == (byte) 0xBF;
        return isMarked ? from + 3 : from;
    }

    public boolean isObject() {
        return parser.currentToken() == JsonToken.START_OBJECT;
    }

    public boolean isArray() {
        return parser.currentToken() == JsonToken.START_ARRAY;
    }

    public boolean isNull() {
        return parser.currentToken() == JsonToken.VALUE_NULL;
    }

    public boolean isText() {
        return parser.currentToken() == JsonToken.VALUE_STRING;
    }

    public boolean isTrue() {
        return parser.currentToken() == JsonToken.VALUE_TRUE;
    }

    /// The value as text, if it is text, a number or yes or no.
    public @Nullable String scalar() {
        return switch (parser.currentToken()) {
            case VALUE_STRING -> JsonText.whole(parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getString();
            case VALUE_TRUE -> "true";
            case VALUE_FALSE -> "false";
            default -> null;
        };
    }

    /// What sort of value this is, for messages.
    public String sort() {
        return switch (parser.currentToken()) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "a list";
            case VALUE_STRING -> "text";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            case VALUE_TRUE, VALUE_FALSE -> "yes or no";
            default -> "null";
        };
    }

    /// Goes over the members of the object the reader stands on.
    public void members(Member member) throws RefusedRequest {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            int depth = depth();
            member.read(name);
            leave(depth);
        }
    }

    /// Goes over the elements of the array the reader stands on.
    public void elements(Element element) throws RefusedRequest {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            int depth = depth();
            element.read();
            leave(depth);
        }
    }

    /// Leaves a value that was not read.
    private void leave(int depth) {
        if (depth() == depth && parser.currentToken().isStructStart()) {
            parser.skipChildren();
        }
    }

    /// Goes to the end of the value.
    public void skip() {
        parser.skipChildren();
    }

    /// How many objects and arrays are open.
    int depth() {
        return parser.streamReadContext().getNestingDepth();
    }

    /// Where in the body the value begins.
    public int start() {
        return shift + (int) parser.currentTokenLocation().getByteOffset();
    }

    /// Where in the body the value that was just read ends.
    public int end() {
        parser.finishToken();
        return shift + (int) parser.currentLocation().getByteOffset();
    }

    JsonParser parser() {
        return parser;
    }
}
