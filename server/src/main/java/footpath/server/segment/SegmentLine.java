package footpath.server.segment;

import footpath.maps.segment.SavedSegment;
import footpath.server.http.Json;
import footpath.server.http.Times;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A saved segment as the API tells it.
///
/// @param name    under which it is kept
/// @param kind    `live` or `static`
/// @param segment who is in it, in the words of questions; of a static one, who was put on the list
/// @param means   the same in words, as the end of a sentence
/// @param usedBy  the saved segments that refer to it
/// @param asOf    of a static one, the instant at which its persons were found; null for a live one
/// @param persons how many are on the list of a static one; null for a live one
/// @param savedAt when it was saved
public record SegmentLine(
        String name,
        String kind,
        JsonNode segment,
        String means,
        List<String> usedBy,
        @Nullable String asOf,
        @Nullable Long persons,
        String savedAt) {

    static SegmentLine of(SavedSegment saved, String means, Collection<String> usedBy) {
        return new SegmentLine(
                saved.name(),
                saved.isStatic() ? "static" : "live",
                Json.tree(saved.definition()),
                means,
                List.copyOf(usedBy),
                saved.asOf().map(SegmentLine::text).orElse(null),
                saved.isStatic() ? saved.persons() : null,
                text(saved.savedAt()));
    }

    private static String text(Instant time) {
        return Times.text(time, Times.DEFAULT_ZONE);
    }
}
