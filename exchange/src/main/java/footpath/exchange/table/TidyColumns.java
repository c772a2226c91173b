package footpath.exchange.table;

import footpath.exchange.FrozenFeelings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The columns of a tidy table, and where the members of each kind of element stand.
final class TidyColumns {
    static final List<String> ALL = List.of(
            "kind",
            "map",
            "stage",
            "step",
            "lane",
            "lane_type",
            "slot",
            "key",
            "text",
            "value",
            "emotion",
            "label",
            "severity",
            "status",
            "span",
            "link",
            "source",
            "more");

    /// The kinds of element in the order they are written.
    static final List<String> KINDS = List.of("map", "channel", "persona", "stage", "step", "lane", "card");

    /// In place of a kind, for numbers that were frozen when the map went out.
    static final String MEASURED = "measured";

    /// The columns of cards alone, which carry a member of their name.
    static final List<String> OF_CARDS =
            List.of("value", "emotion", "label", "severity", "status", "span", "link", "source");

    /// What lines of their own tell, or the place of the line.
    private static final Map<String, List<String>> ELSEWHERE = Map.of(
            "map", List.of("channels", "personas", "stages", "lanes"),
            "stage", List.of("steps"),
            "lane", List.of("cards"),
            "card", List.of("step"));

    private static final Map<String, Map<String, String>> MEMBERS = Map.of(
            "map", Map.of("map", "slug", "text", "title"),
            "channel", Map.of("key", "key", "text", "title"),
            "persona", Map.of("key", "key", "text", "title"),
            "stage", Map.of("key", "key", "stage", "title", "text", "goal"),
            "step", Map.of("key", "key", "step", "title", "text", "description"),
            "lane", Map.of("key", "key", "lane", "title", "lane_type", "type", "text", "gloss"),
            "card", ofCards());

    private TidyColumns() {}

    /// The columns of a table; with those of what people felt behind the others, if it tells that.
    static List<String> all(boolean isFelt) {
        return isFelt
                ? Stream.concat(ALL.stream(), FrozenFeelings.NUMBERS.stream()).toList()
                : ALL;
    }

    /// Which column of a kind carries which member; the others are in `more`.
    static Map<String, String> members(String kind) {
        return MEMBERS.getOrDefault(kind, Map.of());
    }

    /// What has no column: members but those of columns, lists of other elements, and defaults.
    static Optional<ObjectNode> more(String kind, ObjectNode element) {
        ObjectNode rest = element.deepCopy();
        members(kind).values().forEach(rest::remove);
        ELSEWHERE.getOrDefault(kind, List.of()).forEach(rest::remove);
        List<String> defaults = new ArrayList<>();
        rest.properties().forEach(member -> {
            if (isDefault(member.getValue())) {
                defaults.add(member.getKey());
            }
        });
        defaults.forEach(rest::remove);
        return rest.isEmpty() ? Optional.empty() : Optional.of(rest);
    }

    private static boolean isDefault(JsonNode value) {
        return (value.isArray() && value.isEmpty()) || (value.isBoolean() && !value.booleanValue());
    }

    private static Map<String, String> ofCards() {
        Map<String, String> members = new HashMap<>(Map.of("key", "key", "text", "text"));
        OF_CARDS.forEach(column -> members.put(column, column));
        return Map.copyOf(members);
    }
}
