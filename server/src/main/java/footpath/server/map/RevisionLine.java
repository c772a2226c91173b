package footpath.server.map;

import footpath.maps.edit.ChangeWords;
import footpath.maps.edit.OperationJson;
import footpath.maps.history.MapRevision;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A revision in lists.
///
/// @param revision   from 1
/// @param savedAt    when, in UTC
/// @param name       people's name for it
/// @param author     who did it, as people gave their name
/// @param note       why, in words
/// @param words      what was done, as `2 steps added, 1 belief changed`
/// @param operations what was done; nothing where the map was kept as a whole
/// @param inverse    what takes it back
record RevisionLine(
        long revision,
        String savedAt,
        @Nullable String name,
        @Nullable String author,
        @Nullable String note,
        String words,
        JsonNode operations,
        JsonNode inverse) {
    static RevisionLine of(MapRevision revision) {
        return new RevisionLine(
                revision.revision(),
                revision.savedAt().toString(),
                revision.name().orElse(null),
                revision.author().orElse(null),
                revision.note().orElse(null),
                revision.operations().isEmpty() ? "map kept as a whole" : ChangeWords.of(revision.operations()),
                OperationJson.write(revision.operations()),
                OperationJson.write(revision.inverse()));
    }
}
