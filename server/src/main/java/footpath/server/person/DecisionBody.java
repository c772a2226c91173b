package footpath.server.person;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a decision about who is one person came to, or would come to.
///
/// @param dryRun   whether nothing was changed
/// @param decision what was decided; null if nothing was changed
/// @param persons  whom there are after it, of those it is about
public record DecisionBody(boolean dryRun, @Nullable DecisionLine decision, List<PersonThen> persons) {

    /// @param person     what it is called
    /// @param identities those that say most first
    /// @param events     how many it has
    public record PersonThen(String person, List<String> identities, long events) {}
}
