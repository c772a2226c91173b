package footpath.server.question;

import footpath.analytics.Explanation;
import footpath.server.http.Times;
import java.time.ZoneId;
import java.util.List;

/// Why a person counts where it does in an answer, as the API tells it.
///
/// @param person   key under which the person is known
/// @param sentence the whole path in words
/// @param path     what was decided on the way, in order
/// @param events   the events that decided, in order of time
public record ExplanationBody(String person, String sentence, List<String> path, List<Event> events) {

    /// @param time  when
    /// @param event its name; the value of a touch, the name of a node
    /// @param as    what it counted as
    public record Event(String time, String event, String as) {}

    static ExplanationBody of(String key, Explanation explanation, ZoneId zone) {
        return new ExplanationBody(
                key,
                explanation.sentence(),
                explanation.path(),
                explanation.events().stream()
                        .map(event -> new Event(Times.text(event.time(), zone), event.event(), event.as()))
                        .toList());
    }
}
