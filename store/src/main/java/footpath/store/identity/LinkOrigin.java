package footpath.store.identity;

import java.util.Optional;
import java.util.OptionalLong;

/// What a link was learnt from. Immutable.
///
/// @param source    the feed of the call that showed it
/// @param messageId the sender's id of that call
/// @param event     what the call said had happened; empty if it only told who somebody is
/// @param seq       number of that event
public record LinkOrigin(String source, Optional<String> messageId, Optional<String> event, OptionalLong seq) {}
