package footpath.server.comment;

import java.util.List;

/// A thread in the API.
///
/// @param first   what it began with
/// @param replies what was answered, by time
record ThreadBody(CommentBody first, List<CommentBody> replies) {
    static ThreadBody of(MapComments.CommentThread thread) {
        return new ThreadBody(
                CommentBody.of(thread.first()),
                thread.replies().stream().map(CommentBody::of).toList());
    }
}
