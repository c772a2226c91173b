package footpath.collect.record;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.field.ContentDispositionField;
import org.apache.james.mime4j.dom.field.ContentTypeField;
import org.apache.james.mime4j.field.ContentDispositionFieldLenientImpl;
import org.apache.james.mime4j.field.ContentTypeFieldLenientImpl;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;

/// One message: its header fields, the beginning of its text, and the names of its attachments. The
/// contents of
/// attachments are passed over.
///
/// @param fields      by name in lower case, the first of each name, as they are written
/// @param text        of the first part that is text, at most 4,000 characters
/// @param attachments their names, at most 100
record MailMessage(Map<String, Field> fields, String text, List<String> attachments) {
    private static final int MOST_FIELDS = 2_000;
    private static final int LONGEST_HEADER = 1 << 18;
    private static final int TEXT_BYTES = 1 << 16;
    private static final int LONGEST_TEXT = 4_000;
    private static final int MOST_ATTACHMENTS = 100;
    private static final Pattern MARKUP =
            Pattern.compile("(?is)<(style|script)\\b.*?(</\\1\\s*>|$)|<!--.*?(-->|$)|<[^>]*(>|$)");
    private static final MimeConfig LIMITS = MimeConfig.custom()
            .setMaxLineLen(LONGEST_HEADER)
            .setMaxHeaderLen(LONGEST_HEADER)
            .setMaxHeaderCount(MOST_FIELDS)
            .setMaxContentLen(-1)
            .build();

    /// Reads a message to its end.
    static MailMessage read(InputStream message) throws IOException, MimeException {
        MimeTokenStream in = new MimeTokenStream(LIMITS);
        in.setRecursionMode(RecursionMode.M_NO_RECURSE);
        in.parse(message);
        return new Parts().read(in);
    }

    /// A header field, its encoded words decoded; empty if it is not there.
    String field(String name) {
        Field field = fields.get(name);
        return field == null ? "" : decoded(String.valueOf(field.getBody()));
    }

    private static String decoded(String text) {
        return DecoderUtil.decodeEncodedWords(text.replaceAll("[\\r\\n]+", ""), DecodeMonitor.SILENT)
                .strip();
    }

    /// Collects what is wanted as the parts come by.
    private static final class Parts {
        private final Map<String, Field> ofMessage = new HashMap<>();
        private final List<String> attachments = new ArrayList<>();
        private Map<String, Field> ofPart = ofMessage;
        private Optional<String> plain = Optional.empty();
        private Optional<String> markup = Optional.empty();

        MailMessage read(MimeTokenStream in) throws IOException, MimeException {
            for (EntityState state = in.getState(); state != EntityState.T_END_OF_STREAM; state = in.next()) {
                switch (state) {
                    case T_START_BODYPART -> ofPart = new HashMap<>();
                    case T_FIELD -> ofPart.putIfAbsent(in.getField().getName().toLowerCase(Locale.ROOT), in.getField());
                    case T_BODY -> body(in);
                    default -> {
                        // no other state has what is wanted
                    }
                }
            }
            String text = plain.orElseGet(() -> markup.map(Parts::withoutMarkup).orElse(""));
            return new MailMessage(ofMessage, cut(text.replace("\r\n", "\n").strip()), List.copyOf(attachments));
        }

        private void body(MimeTokenStream in) throws IOException {
            Optional<ContentTypeField> type = Optional.ofNullable(ofPart.get("content-type"))
                    .map(field -> ContentTypeFieldLenientImpl.PARSER.parse(field, DecodeMonitor.SILENT));
            Optional<ContentDispositionField> disposition = Optional.ofNullable(ofPart.get("content-disposition"))
                    .map(field -> ContentDispositionFieldLenientImpl.PARSER.parse(field, DecodeMonitor.SILENT));
            Optional<String> name = disposition
                    .map(ContentDispositionField::getFilename)
                    .or(() -> type.map(field -> field.getParameter("name")));
            boolean isAttached = name.isPresent()
                    || disposition.map(ContentDispositionField::isAttachment).orElse(false);
            String mime = in.getBodyDescriptor().getMimeType();
            if (isAttached && attachments.size() < MOST_ATTACHMENTS) {
                attachments.add(name.map(MailMessage::decoded).orElse(mime));
            } else if (!isAttached && mime.equals("text/plain") && plain.isEmpty()) {
                plain = Optional.of(text(in));
            } else if (!isAttached && mime.equals("text/html") && markup.isEmpty()) {
                markup = Optional.of(text(in));
            }
        }

        private static String text(MimeTokenStream in) throws IOException {
            byte[] bytes = in.getDecodedInputStream().readNBytes(TEXT_BYTES);
            return new String(bytes, charset(in.getBodyDescriptor().getCharset()));
        }

        private static Charset charset(String name) {
            try {
                return name == null || name.equalsIgnoreCase("us-ascii")
                        ? StandardCharsets.UTF_8
                        : Charset.forName(name);
            } catch (IllegalArgumentException unknown) {
                return StandardCharsets.UTF_8;
            }
        }

        private static String withoutMarkup(String text) {
            return MARKUP.matcher(text)
                    .replaceAll(" ")
                    .replace("&nbsp;", " ")
                    .replace("&lt;", "<")
                    .replace("&gt;", ">")
                    .replace("&quot;", "\"")
                    .replace("&amp;", "&")
                    .replaceAll("[ \\t\\u00a0]+", " ")
                    .replaceAll("\\s*\\n\\s*", "\n");
        }

        private static String cut(String text) {
            return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
        }
    }
}
