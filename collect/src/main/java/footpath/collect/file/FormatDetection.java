package footpath.collect.file;

import footpath.collect.InvalidInput;
import footpath.collect.mapping.CsvLayout;
import footpath.collect.mapping.FileFormat;
import footpath.collect.record.RecordReaders;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Tells the format of a file by its content, never by its name. Looks at its first 256 KB.
public final class FormatDetection {
    private static final int HEAD_BYTES = 1 << 18;
    private static final Pattern MAIL = Pattern.compile("^From \\S.*\\R[A-Za-z][A-Za-z0-9-]*:");
    private static final Pattern OCEL_XML = Pattern.compile("<(object-types|event-types|objects|events)\\b");
    private static final Pattern OCEL_JSON =
            Pattern.compile("^\\{\\s*\"(eventTypes|objectTypes|events|objects)\"\\s*:\\s*\\[");
    private static final List<String> ANALYTICS = List.of("event_timestamp", "event_name", "user_pseudo_id");
    private static final JsonMapper JSON = new JsonMapper();

    private final String name;
    private final byte[] bytes;
    private final boolean isWhole;

    private FormatDetection(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
        this.isWhole = bytes.length < HEAD_BYTES;
    }

    /// Tells what a file is.
    ///
    /// @throws InvalidInput if it cannot be told; says what it looks like
    public static Detected of(Path file) {
        FileCheck.requireFile(file);
        String name = file.getFileName().toString();
        try {
            if (startsWith(head(Files.newInputStream(file), 4), "PAR1")) {
                return plain(isAnalytics(file) ? FileFormat.GOOGLE_ANALYTICS : FileFormat.PARQUET);
            }
            Compression compression = Compression.of(file);
            return new FormatDetection(name, head(compression.open(file), HEAD_BYTES)).detect();
        } catch (EOFException e) {
            throw new InvalidInput(name, "ends before its packed data does", "copy it again, whole");
        } catch (IOException e) {
            throw new InvalidInput(name, "cannot be read: " + e.getMessage(), "name a readable file");
        }
    }

    /// Whether a Parquet file has the columns of an analytics export. What is damaged has none; its reader tells why.
    private static boolean isAnalytics(Path file) {
        try (Engine engine = Engine.open()) {
            String query = "SELECT * FROM read_parquet(" + Sql.path(file.toString()) + ")";
            List<String> names =
                    engine.describe(query).stream().map(Column::name).toList();
            return names.containsAll(ANALYTICS) && names.contains("event_params");
        } catch (SQLException damaged) {
            return false;
        }
    }

    private static byte[] head(InputStream in, int most) throws IOException {
        try (in) {
            return in.readNBytes(most);
        }
    }

    private static boolean startsWith(byte[] bytes, String text) {
        return new String(bytes, 0, Math.min(bytes.length, text.length()), StandardCharsets.ISO_8859_1).equals(text);
    }

    private Detected detect() {
        if (startsWith(bytes, "SQLite format 3\u0000")) {
            return plain(FileFormat.OCEL_SQLITE);
        }
        if (bytes.length >= 2 && bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe) {
            String text = new String(bytes, 2, (bytes.length - 2) & ~1, StandardCharsets.UTF_16LE);
            return table(text, CsvLayout.Encoding.UTF_16);
        }
        requireText();
        Optional<String> utf8 = utf8();
        String text = utf8.orElseGet(() -> new String(bytes, StandardCharsets.ISO_8859_1));
        String begin = text.stripLeading();
        if (begin.startsWith("<")) {
            return xml(begin);
        }
        if (begin.startsWith("{")) {
            return json(begin);
        }
        if (begin.startsWith("[{") || begin.matches("(?s)\\[\\s*\\{.*")) {
            throw wrong("is one JSON array", "write one object a line, as with: jq -c '.[]'");
        }
        if (MAIL.matcher(begin).find()) {
            return plain(FileFormat.MBOX);
        }
        if (isAccessLog(text)) {
            return plain(FileFormat.ACCESS_LOG);
        }
        return table(text, utf8.isPresent() ? CsvLayout.Encoding.UTF_8 : CsvLayout.Encoding.LATIN_1);
    }

    private static Detected plain(FileFormat format) {
        return new Detected(format, CsvLayout.DEFAULT);
    }

    private void requireText() {
        for (byte b : bytes) {
            if (b == 0) {
                throw wrong("is no text", "name a file of text, Parquet or a database of SQLite");
            }
        }
    }

    /// The text, if it is UTF-8; a letter that is cut at the end of what was read does not count.
    private Optional<String> utf8() {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer text = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), text, isWhole);
        String read = text.flip().toString();
        return result.isError() ? Optional.empty() : Optional.of(read.startsWith("\uFEFF") ? read.substring(1) : read);
    }

    private Detected xml(String text) {
        if (XmlRoot.of(text).equals("log")) {
            return plain(OCEL_XML.matcher(text).find() ? FileFormat.OCEL_XML : FileFormat.XES);
        }
        throw wrong("is XML, but neither XES nor OCEL", "both begin with the element <log>");
    }

    private Detected json(String text) {
        String first = text.lines().findFirst().orElse("");
        try {
            JsonNode row = JSON.readTree(first);
            if (OCEL_JSON.matcher(first).find()) {
                return plain(FileFormat.OCEL_JSON);
            }
            boolean isAnalytics = ANALYTICS.stream().allMatch(row::has);
            return plain(isAnalytics ? FileFormat.GOOGLE_ANALYTICS : FileFormat.JSON_LINES);
        } catch (JacksonException e) {
            if (OCEL_JSON.matcher(text).find()) {
                return plain(FileFormat.OCEL_JSON);
            }
            throw wrong("is JSON, but not one object a line", "write one object a line, as with: jq -c .");
        }
    }

    private boolean isAccessLog(String text) {
        List<String> lines = wholeLines(text).limit(20).toList();
        long known = lines.stream().filter(RecordReaders::isAccessLogLine).count();
        return known > 0 && 2 * known >= lines.size();
    }

    private java.util.stream.Stream<String> wholeLines(String text) {
        int end = isWhole ? text.length() : Math.max(0, text.lastIndexOf('\n'));
        return text.substring(0, end).lines().filter(line -> !line.isBlank());
    }

    private Detected table(String text, CsvLayout.Encoding encoding) {
        int end = isWhole ? text.length() : Math.max(0, text.lastIndexOf('\n'));
        return CsvDetection.of(text.substring(0, end), encoding)
                .map(layout -> new Detected(FileFormat.CSV, layout))
                .orElseThrow(() -> wrong(
                        "its format cannot be told by its content",
                        "name a table (CSV, JSON lines, Parquet), XES, OCEL, a mail box, an access log or an analytics export; or"
                                + " write a mapping with its format"));
    }

    private InvalidInput wrong(String problem, String remedy) {
        return new InvalidInput(name, problem, remedy);
    }
}
