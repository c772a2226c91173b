package footpath.collect.record;

import java.io.IOException;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// Reads the access log of a web server: Common or Combined Log Format, as Apache httpd and nginx write
/// them, with
/// further values behind them or not. A line is a record.
final class AccessLogReader implements RecordReader {
    private static final int LONGEST_BYTES = 1 << 20;

    @Override
    public void read(RecordFile file, RecordSink sink) throws IOException {
        try (TextLines lines = new TextLines(file.open(), LONGEST_BYTES)) {
            while (lines.next()) {
                if (lines.bytes().length > 0) {
                    line(lines, sink);
                }
            }
        }
    }

    private static void line(TextLines lines, RecordSink sink) throws IOException {
        Place place = Place.line(lines.line());
        Optional<String> text = lines.utf8();
        if (lines.isCut()) {
            sink.refused(place, "", "is longer than 1 MB", lines.raw());
        } else if (text.isEmpty()) {
            sink.refused(place, "", "is not valid UTF-8 text", lines.raw());
        } else {
            AccessLogLine line = new AccessLogLine(text.get());
            Optional<ObjectNode> record = line.record();
            if (record.isPresent()) {
                sink.record(place, record.get());
            } else {
                sink.refused(place, line.column(), line.problem(), text.get());
            }
        }
    }

    /// Whether a text is a line of an access log.
    static boolean isLine(String text) {
        return new AccessLogLine(text).record().isPresent();
    }
}
