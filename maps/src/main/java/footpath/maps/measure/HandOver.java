package footpath.maps.measure;

import footpath.analytics.Share;
import java.util.Optional;

/// How many go on from the end of one map to the beginning of the next.
///
/// @param from     slug of the map they come from
/// @param fromStep title of the step that ends it: its last bound step that is not optional
/// @param to       slug of the map they may go on to
/// @param toStep   title of the step that begins it: its first bound step
/// @param passed   of those who came to the end of the one within the period: who then began the other, within the
///     window of that one; empty if it is hidden, or cannot be told
/// @param reason   why it cannot be told
public record HandOver(
        String from, String fromStep, String to, String toStep, Optional<Share> passed, Optional<String> reason) {}
