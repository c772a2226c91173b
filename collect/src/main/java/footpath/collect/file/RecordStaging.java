package footpath.collect.file;

import footpath.collect.ImportCancelled;
import footpath.collect.ImportListener;
import footpath.collect.record.Place;
import footpath.collect.record.RecordFile;
import footpath.collect.record.RecordReader;
import footpath.collect.record.RecordSink;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A temporary file with one record a line, so that files which are no tables take the same way as those
/// that are.
/// Closing it removes the file.
///
/// A line has the values of [#COLUMNS], separated by the character U+0001, which neither JSON nor the rest
/// of a
/// line can hold. Disk space is about that of the unpacked file.
final class RecordStaging implements AutoCloseable {
    /// Where the record stood, what was wrong with it, and its values or, of a refused one, its text in
    /// quotes.
    static final List<String> COLUMNS = List.of("place", "label", "refusal", "refusal_column", "line");

    /// Characters of a refused record's text that are kept.
    static final int RAW_LENGTH = 4_096;

    private static final String BETWEEN = "\u0001";
    private static final int LONGEST_BYTES = 1_900_000;
    private static final int CANCEL_EVERY = 4_096;
    private static final JsonMapper JSON = new JsonMapper();

    private final Path file;

    private RecordStaging(Path file) {
        this.file = file;
    }

    /// Reads a file and writes down its records.
    ///
    /// @throws ImportCancelled if the listener asked for it
    static RecordStaging write(RecordReader reader, RecordFile from, ImportListener listener) {
        try {
            Files.createDirectories(from.scratch());
            RecordStaging staging = new RecordStaging(Files.createTempFile(from.scratch(), "records-", ".jsonl"));
            boolean isWhole = false;
            try (BufferedWriter out = Files.newBufferedWriter(staging.file)) {
                reader.read(from, new Lines(out, from.name(), listener));
                isWhole = true;
            } finally {
                if (!isWhole) {
                    staging.close();
                }
            }
            return staging;
        } catch (IOException e) {
            throw new UncheckedIOException(from.name() + ": its records cannot be written to " + from.scratch(), e);
        }
    }

    Path file() {
        return file;
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be removed", e);
        }
    }

    /// Writes a line a record.
    private static final class Lines implements RecordSink {
        private final BufferedWriter out;
        private final String name;
        private final ImportListener listener;
        private long count;

        Lines(BufferedWriter out, String name, ImportListener listener) {
            this.out = out;
            this.name = name;
            this.listener = listener;
        }

        @Override
        public void record(Place place, ObjectNode values) throws IOException {
            String json = JSON.writeValueAsString(values);
            boolean isLong =
                    json.length() > LONGEST_BYTES / 3 && json.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES;
            if (isLong) {
                refused(place, "", "has more than 1,900,000 bytes of values", json);
            } else {
                line(place, "", "", json);
            }
        }

        @Override
        public void refused(Place place, String column, String reason, String raw) throws IOException {
            line(place, reason, column, JSON.writeValueAsString(cut(raw)));
        }

        private void line(Place place, String reason, String column, String json) throws IOException {
            if (++count % CANCEL_EVERY == 0 && listener.isCancelled()) {
                throw new ImportCancelled(name);
            }
            out.write(Long.toString(place.line()));
            out.write(BETWEEN);
            out.write(oneLine(place.label()));
            out.write(BETWEEN);
            out.write(oneLine(reason));
            out.write(BETWEEN);
            out.write(oneLine(column));
            out.write(BETWEEN);
            out.write(json);
            out.write('\n');
        }

        private static String cut(String raw) {
            return raw.length() <= RAW_LENGTH ? raw : raw.substring(0, RAW_LENGTH);
        }

        private static String oneLine(String text) {
            return cut(text).replaceAll("\\p{Cntrl}+", " ");
        }
    }
}
