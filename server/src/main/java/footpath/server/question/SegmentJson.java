package footpath.server.question;

import footpath.analytics.Segment;
import footpath.events.Period;
import footpath.events.filter.Condition;
import footpath.events.filter.EventMatcher;
import footpath.maps.format.FilterJson;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.POJONode;

/// Which persons, as JSON says it: a condition on traits, or `did` with how often, within what and never what
/// after; and `all`, `any` and `not` of those. In place of `{"saved": "name"}` stands what [SavedSegments]
/// found.
final class SegmentJson {
    private static final Set<String> OF_DID = Set.of("did", "times", "within", "never", "from", "to", "zone");

    private SegmentJson() {}

    /// @param place where it stands, for errors
    static Segment read(JsonNode node, String place) {
        if (node instanceof POJONode held && held.getPojo() instanceof Segment saved) {
            return saved;
        }
        if (!mentions(node)) {
            return new Segment.Traits(FilterJson.read(node, FilterJson.Subject.PERSON, place));
        }
        if (node.has("did")) {
            return did(node, place);
        }
        if (node.size() != 1) {
            throw QuestionBody.invalid(place, "has " + node.size() + " keys", "give one of all, any, not, did");
        }
        if (node.has("not")) {
            return new Segment.Not(read(node.get("not"), place + ".not"));
        }
        return node.has("all")
                ? new Segment.All(parts(node.get("all"), place + ".all"))
                : new Segment.Any(parts(node.path("any"), place + ".any"));
    }

    /// Whether what persons did, or a saved segment, matters anywhere in it.
    private static boolean mentions(JsonNode node) {
        return node.isPojo()
                || node.has("did")
                || mentionsAny(node.path("all"))
                || mentionsAny(node.path("any"))
                || (node.has("not") && mentions(node.get("not")));
    }

    private static boolean mentionsAny(JsonNode parts) {
        return parts.isArray() && parts.valueStream().anyMatch(SegmentJson::mentions);
    }

    private static List<Segment> parts(JsonNode list, String place) {
        List<Segment> parts = new ArrayList<>();
        for (JsonNode part : list) {
            parts.add(read(part, place + "[" + parts.size() + "]"));
        }
        return parts;
    }

    private static Segment did(JsonNode node, String place) {
        for (String key : node.propertyNames()) {
            if (!OF_DID.contains(key)) {
                throw QuestionBody.invalid(
                        place + "." + key, "is not known", "beside did stand times, within, never, from, to");
            }
        }
        JsonNode times = node.path("times");
        if (!times.isMissingNode() && !times.isInt()) {
            throw QuestionBody.invalid(place + ".times", "is " + times, "give a whole number");
        }
        Optional<Duration> within = node.has("within")
                ? Optional.of(QuestionBody.duration(
                        place + ".within", node.get("within").asString("")))
                : Optional.empty();
        Optional<EventMatcher> never =
                node.has("never") ? Optional.of(matcher(node.get("never"), place + ".never")) : Optional.empty();
        return new Segment.Did(matcher(node.get("did"), place + ".did"), times.asInt(1), within, never, period(node));
    }

    private static Period period(JsonNode node) {
        return new AskedScope(
                        text(node, "from"), text(node, "to"), text(node, "zone"), null, null, null, null, null, null)
                .read()
                .period();
    }

    private static @Nullable String text(JsonNode node, String key) {
        return node.has(key) ? node.get(key).asString("") : null;
    }

    /// An object with `event` and `where`, or the name alone.
    private static EventMatcher matcher(JsonNode node, String place) {
        if (node.isString()) {
            return new EventMatcher(List.of(node.asString()), Condition.ALWAYS);
        }
        return QuestionBody.matcher(
                node.path("event").asString(""), node.has("where") ? node.get("where") : null, place);
    }
}
