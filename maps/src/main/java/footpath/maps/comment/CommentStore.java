package footpath.maps.comment;

import java.util.List;
import java.util.Optional;

/// Where comments are kept. They go with their map: to another address, and away. Safe for use by many threads.
public interface CommentStore {
    /// All comments of a map, by time.
    List<MapComment> list(String map);

    /// One comment of a map.
    Optional<MapComment> load(String map, String id);

    /// Adds a comment.
    ///
    /// @param thread id of the first comment of a thread; empty: a thread of its own
    MapComment add(String map, String target, Optional<String> thread, String author, String text);

    /// Gives a comment other words.
    ///
    /// @return whether there is one
    boolean write(String map, String id, String text);

    /// Resolves a thread, or opens it again.
    ///
    /// @param id of its first comment
    /// @return whether there is one
    boolean resolve(String map, String id, boolean isResolved);

    /// Removes a comment; the first of a thread takes its answers along.
    ///
    /// @return whether there was one
    boolean delete(String map, String id);
}
