package footpath.collect.feed;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;

/// Message ids of rows, and which of them were handed over of late. Confined to one thread.
///
/// A row is told from others by its key and its cursor, so that a changed row is an event of its own; without a key
/// by all it holds.
final class RowIds {
    /// Those of the last hours of all but the busiest tables; older ones are told apart by the event log.
    private static final int MOST_KNOWN = 50_000;

    private static final int LONGEST = 200;

    private final LinkedHashSet<String> known = new LinkedHashSet<>();

    /// @param key numbers of its columns
    String of(ResultSet rows, List<Integer> key, CursorValue cursor, byte[] json) throws SQLException {
        if (key.isEmpty()) {
            return cursor.text() + "#" + hash(json);
        }
        List<String> parts = new ArrayList<>();
        for (int column : key) {
            parts.add(
                    String.valueOf(rows.getString(column)).replace("\\", "\\\\").replace("|", "\\|"));
        }
        String id = String.join("|", parts) + "@" + cursor.text();
        return id.length() <= LONGEST ? id : hash(id.getBytes(StandardCharsets.UTF_8));
    }

    boolean isKnown(String id) {
        return known.contains(id);
    }

    void add(List<String> ids) {
        known.addAll(ids);
        while (known.size() > MOST_KNOWN) {
            known.removeFirst();
        }
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
