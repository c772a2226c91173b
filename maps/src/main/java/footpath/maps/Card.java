package footpath.maps;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What a team wrote at one place of the map.
///
/// @param key      unique within the map
/// @param step     key of the step it stands at, or begins at
/// @param span     over how many steps it reaches, itself included
/// @param text     what it says; empty text only with an emotion or a tension
/// @param link     where to read more
/// @param emotion  -2 to 2, on an emotion curve
/// @param label    the word for the emotion or the tension
/// @param tension  1 to 5, on a dramatic arc
/// @param severity of a pain, 1 to 5
/// @param value    of an opportunity, 0 to 100
/// @param status   of an opportunity
/// @param source   where it comes from; empty: the team's belief
/// @param marks    what it carries beside its words
public record Card(
        String key,
        String step,
        int span,
        String text,
        Optional<URI> link,
        Optional<Double> emotion,
        Optional<String> label,
        Optional<Integer> tension,
        Optional<Integer> severity,
        Optional<Integer> value,
        Optional<OpportunityStatus> status,
        Optional<String> source,
        CardMarks marks) {
    private static final Set<String> SAFE_SCHEMES = Set.of("http", "https", "mailto");

    public Card {
        new Checks("card")
                .key("key", key)
                .key("step", step)
                .atLeast("span", span, 1)
                .holds(
                        "text",
                        emotion.isPresent() || tension.isPresent() || !text.isBlank(),
                        "is blank",
                        "write at least one character")
                .range("emotion", emotion, -2, 2)
                .text("label", label)
                .range("tension", tension.map(Integer::doubleValue), 1, 5)
                .range("severity", severity.map(Integer::doubleValue), 1, 5)
                .range("value", value.map(Integer::doubleValue), 0, 100)
                .text("source", source)
                .holds(
                        "link",
                        link.map(Card::isSafe).orElse(true),
                        "is no address people can be sent to",
                        "give an address of the web or of mail, as https://example.org/page")
                .done();
    }

    /// Whether a link leads to a page or a letter box. Other schemes may run something.
    public static boolean isSafe(URI link) {
        String scheme = link.getScheme();
        return scheme == null || SAFE_SCHEMES.contains(scheme.toLowerCase(Locale.ROOT));
    }
}
