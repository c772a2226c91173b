package footpath.maps;

import java.net.URI;
import java.util.Optional;

/// What a team wrote at one place of the map.
///
/// @param key      unique within the map
/// @param step     key of the step it stands at, or begins at
/// @param span     over how many steps it reaches, itself included
/// @param text     what it says; empty text only with an emotion
/// @param link     where to read more
/// @param emotion  -2 to 2, on an emotion curve
/// @param label    the word for the emotion
/// @param severity of a pain, 1 to 5
/// @param value    of an opportunity, 0 to 100
/// @param status   of an opportunity
/// @param source   where it comes from; empty: the team's belief
public record Card(
        String key,
        String step,
        int span,
        String text,
        Optional<URI> link,
        Optional<Double> emotion,
        Optional<String> label,
        Optional<Integer> severity,
        Optional<Integer> value,
        Optional<OpportunityStatus> status,
        Optional<String> source) {
    public Card {
        new Checks("card")
                .key("key", key)
                .key("step", step)
                .atLeast("span", span, 1)
                .holds("text", emotion.isPresent() || !text.isBlank(), "is blank", "write at least one character")
                .range("emotion", emotion, -2, 2)
                .text("label", label)
                .range("severity", severity.map(Integer::doubleValue), 1, 5)
                .range("value", value.map(Integer::doubleValue), 0, 100)
                .text("source", source)
                .done();
    }
}
