package footpath.server.question;

import footpath.events.filter.EventMatcher;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Which events, as JSON says it.
///
/// @param event their name
/// @param where a condition on them; absent for none
record MatcherBody(@Nullable String event, @Nullable JsonNode where) {
    EventMatcher matcher(String place) {
        return QuestionBody.matcher(event, where, place);
    }
}
