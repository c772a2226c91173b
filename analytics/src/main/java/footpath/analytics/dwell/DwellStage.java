package footpath.analytics.dwell;

import footpath.analytics.InvalidQuestion;
import footpath.analytics.MatcherRules;
import footpath.events.filter.EventMatcher;
import java.util.Optional;

/// A stage that persons enter and leave.
///
/// @param name   what the answer calls it
/// @param enters which events enter it
/// @param leaves which events leave it; empty if later stages alone end it
public record DwellStage(String name, EventMatcher enters, Optional<EventMatcher> leaves) {
    public DwellStage {
        if (name.isBlank()) {
            throw new InvalidQuestion("dwell.stages.name", "is missing; give each stage a name");
        }
        MatcherRules.requireNoTraits("dwell.enters", enters);
        leaves.ifPresent(leave -> MatcherRules.requireNoTraits("dwell.leaves", leave));
    }
}
