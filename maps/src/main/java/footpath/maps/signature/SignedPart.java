package footpath.maps.signature;

import footpath.maps.JourneyMap;
import footpath.maps.Lane;
import footpath.maps.Stage;
import footpath.maps.Step;
import footpath.maps.edit.ChangeLines;
import footpath.maps.edit.ChangeWords;
import footpath.maps.edit.MapDifference;
import footpath.maps.edit.MapOperation;
import footpath.maps.format.MapJson;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What somebody signs: a map as a whole, or one stage of it.
///
/// Of the map counts all of its document but what tells where it is in its life: its address, its life cycle and when
/// it
/// was reviewed. So a map that is signed, then published, then reviewed is unchanged. Of a stage count the stage
/// itself,
/// its steps, and the cards that begin at them.
///
/// @param stage its key; empty: the map as a whole
public record SignedPart(Optional<String> stage) {
    /// The map as a whole.
    public static final SignedPart WHOLE = new SignedPart(Optional.empty());

    private static final String STAGE = "stage:";
    private static final Set<String> LIFE = Set.of("slug", "lifecycle", "reviewed");

    /// What is different.
    ///
    /// @param words counted, as `2 steps changed`
    /// @param lines one a change
    public record Difference(String words, List<String> lines) {
        /// Nothing is.
        static final Difference NONE = new Difference("no change", List.of());

        public Difference {
            lines = List.copyOf(lines);
        }
    }

    /// The part a text names: `map`, or `stage:` and a key. Empty if it is neither.
    public static Optional<SignedPart> of(String target) {
        if (target.equals("map")) {
            return Optional.of(WHOLE);
        }
        return target.startsWith(STAGE) && target.length() > STAGE.length()
                ? Optional.of(new SignedPart(Optional.of(target.substring(STAGE.length()))))
                : Optional.empty();
    }

    /// As texts name it.
    public String target() {
        return stage.map(key -> STAGE + key).orElse("map");
    }

    /// Whether a map has it.
    public boolean isIn(JourneyMap map) {
        return stage.isEmpty() || stageOf(map).isPresent();
    }

    /// The stage, where it is one and the map has it.
    public Optional<Stage> stageOf(JourneyMap map) {
        return map.stages().stream()
                .filter(each -> stage.equals(Optional.of(each.key())))
                .findFirst();
    }

    /// SHA-256 of the part as the map document has it, in one line, its members in their one order; as 64 hexadecimal
    /// digits. Two maps have the same exactly if the part is the same. Costs the size of the map.
    ///
    /// @throws IllegalArgumentException if the map has no such stage
    public String digest(JourneyMap map) {
        byte[] text = MapJson.line(tree(map, Map.of())).getBytes(StandardCharsets.UTF_8);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java platform has SHA-256", absent);
        }
    }

    /// What is different between two states of the part.
    ///
    /// @throws IllegalArgumentException if one of them has no such stage
    public Difference difference(JourneyMap before, JourneyMap after) {
        Map<String, String> lanes = new LinkedHashMap<>();
        before.lanes().forEach(lane -> lanes.put(lane.key(), lane.title()));
        after.lanes().forEach(lane -> lanes.put(lane.key(), lane.title()));
        ObjectNode from = tree(before, lanes);
        List<MapOperation> operations = MapDifference.between(from, tree(after, lanes));
        return new Difference(ChangeWords.of(operations), ChangeLines.of(from, operations));
    }

    /// @param named lanes that are there whether or not they have cards, by key with their titles; of a stage alone
    private ObjectNode tree(JourneyMap map, Map<String, String> named) {
        ObjectNode whole = (ObjectNode) MapJson.tree(map).path("map");
        return stage.isEmpty() ? whole.remove(LIFE) : ofStage(map, whole, named);
    }

    private ObjectNode ofStage(JourneyMap map, ObjectNode whole, Map<String, String> named) {
        Stage found = stageOf(map)
                .orElseThrow(() -> new IllegalArgumentException(
                        "map \"" + map.slug() + "\" has no stage \"" + stage.orElse("") + "\""));
        Set<String> steps = found.steps().stream().map(Step::key).collect(Collectors.toSet());
        ObjectNode part = JsonNodeFactory.instance.objectNode();
        ArrayNode stages = part.putArray("stages");
        whole.path("stages").values().stream()
                .filter(each -> each.path("key").stringValue("").equals(found.key()))
                .forEach(stages::add);
        Map<String, List<JsonNode>> cards = cards(whole, steps);
        List<String> keys = named.isEmpty()
                ? map.lanes().stream().map(Lane::key).filter(cards::containsKey).toList()
                : List.copyOf(named.keySet());
        ArrayNode lanes = part.putArray("lanes");
        for (String key : keys) {
            ObjectNode lane = lanes.addObject().put("key", key);
            Optional.ofNullable(named.get(key)).ifPresent(title -> lane.put("title", title));
            lane.putArray("cards").addAll(cards.getOrDefault(key, List.of()));
        }
        return part;
    }

    /// The cards that begin at some steps, by lane.
    private static Map<String, List<JsonNode>> cards(ObjectNode whole, Set<String> steps) {
        Map<String, List<JsonNode>> cards = new LinkedHashMap<>();
        for (JsonNode lane : whole.path("lanes").values()) {
            List<JsonNode> here = lane.path("cards").values().stream()
                    .filter(card -> steps.contains(card.path("step").stringValue("")))
                    .toList();
            if (!here.isEmpty()) {
                cards.put(lane.path("key").stringValue(""), here);
            }
        }
        return cards;
    }
}
