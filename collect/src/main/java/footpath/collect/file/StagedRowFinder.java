package footpath.collect.file;

import footpath.collect.RowFinder;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.json.JsonMapper;

/// Finds rows among the records that [RecordStaging] wrote, and tells where they stood in the file they
/// came from.
///
/// @param file what was written
record StagedRowFinder(Path file) implements RowFinder {
    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public void find(long[] rows, long[] refused, Sink sink) throws IOException {
        int next = 0;
        try (BufferedReader in = Files.newBufferedReader(file)) {
            for (long row = 0; next < rows.length; row++) {
                String line = in.readLine();
                if (line == null) {
                    return;
                }
                if (rows[next] == row) {
                    String[] values = line.split("\u0001", -1);
                    sink.row(row, Long.parseLong(values[0]), text(values));
                    next++;
                }
            }
        }
    }

    private static String text(String[] values) {
        String json = values[4];
        String raw = json.startsWith("\"") ? JSON.readValue(json, String.class) : json;
        String labelled = values[1].isEmpty() ? raw : values[1] + ": " + raw;
        return labelled.substring(0, Math.min(labelled.length(), RecordStaging.RAW_LENGTH));
    }
}
