package footpath.server.comment;

import footpath.maps.comment.MapComment;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A comment in the API.
///
/// @param target     what it is about, as `card:c1` or `map`
/// @param at         when it was said, in UTC
/// @param changedAt  when its words were changed
/// @param resolvedAt when its thread was resolved
record CommentBody(
        String id,
        String target,
        String author,
        String text,
        String at,
        @Nullable String changedAt,
        @Nullable String resolvedAt) {
    static CommentBody of(MapComment comment) {
        return new CommentBody(
                comment.id(),
                comment.target(),
                comment.author(),
                comment.text(),
                comment.at().toString(),
                comment.changed().map(Instant::toString).orElse(null),
                comment.resolved().map(Instant::toString).orElse(null));
    }
}
