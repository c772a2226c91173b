package footpath.maps.comment;

import java.time.Instant;
import java.util.Optional;

/// Something somebody said about a part of a map: the first of a thread, or an answer in it.
///
/// @param id       unlike any other
/// @param target   what it is about, as `card:c1`; `map` for the map as a whole
/// @param thread   id of the first comment of the thread; empty: it is the first
/// @param author   who said it, as people gave their name
/// @param text     what was said
/// @param at       when
/// @param changed  when its words were changed
/// @param resolved when the thread was resolved; on the first comment only
public record MapComment(
        String id,
        String target,
        Optional<String> thread,
        String author,
        String text,
        Instant at,
        Optional<Instant> changed,
        Optional<Instant> resolved) {
    /// What comments about the map as a whole are about.
    public static final String WHOLE = "map";
}
