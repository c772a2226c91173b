package footpath.collect.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// How far the rows of a database were read.
///
/// Rows that are committed late have a smaller cursor value than rows read before. So each pull reads again what lies
/// a little below the largest value, but never at or below the floor, which follows the largest value at a distance of
/// time: what lies below it was committed long ago. Thus a row is read again for hours and never for days, and
/// message ids that are remembered for a day keep it from counting twice.
///
/// @param rows     which rows these are, so that a change of the settings begins anew
/// @param cursor   the largest value read
/// @param floor    at or below it nothing is read again; absent at the beginning
/// @param mark     the next floor: the largest value read at the time of marking
/// @param markedAt when, by our clock
record DatabasePosition(
        String rows, CursorValue cursor, Optional<CursorValue> floor, CursorValue mark, Instant markedAt) {
    private static final JsonMapper MAPPER = new JsonMapper();

    static DatabasePosition first(String rows, CursorValue cursor, Instant now) {
        return new DatabasePosition(rows, cursor, Optional.empty(), cursor, now);
    }

    /// A position as [#json] wrote it; none if it is of other rows or of a column of another type.
    static Optional<DatabasePosition> read(String json, String rows, CursorValue.Sort sort) {
        try {
            JsonNode node = MAPPER.readTree(json);
            if (!node.path("rows").asString("").equals(rows)) {
                return Optional.empty();
            }
            return Optional.of(new DatabasePosition(
                    rows,
                    CursorValue.parse(sort, node.path("cursor").asString("")),
                    Optional.ofNullable(node.get("floor")).map(floor -> CursorValue.parse(sort, floor.asString(""))),
                    CursorValue.parse(sort, node.path("mark").asString("")),
                    Instant.parse(node.path("markedAt").asString(""))));
        } catch (JacksonException | IllegalArgumentException | java.time.DateTimeException another) {
            return Optional.empty();
        }
    }

    String json() {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("rows", rows);
        node.put("cursor", cursor.text());
        floor.ifPresent(value -> node.put("floor", value.text()));
        node.put("mark", mark.text());
        node.put("markedAt", markedAt.toString());
        return node.toString();
    }

    /// The same, read on to a value; smaller ones change nothing.
    DatabasePosition through(CursorValue value) {
        return value.compareTo(cursor) <= 0 ? this : new DatabasePosition(rows, value, floor, mark, markedAt);
    }

    /// The same after a pull that read to the end: the floor rises if the mark is old enough.
    ///
    /// @param begun when the pull began
    DatabasePosition settled(Instant begun, Duration age) {
        return begun.isBefore(markedAt.plus(age))
                ? this
                : new DatabasePosition(rows, cursor, Optional.of(mark), cursor, begun);
    }

    /// The same, to read on behind the largest value alone.
    DatabasePosition withoutLooking() {
        return new DatabasePosition(rows, cursor, Optional.of(cursor), cursor, markedAt);
    }
}
