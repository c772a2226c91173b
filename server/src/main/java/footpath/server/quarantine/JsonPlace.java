package footpath.server.quarantine;

import footpath.server.Fault;
import footpath.server.FaultCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A place in a JSON value: names joined by dots with positions from 0, as `properties.lines[0].price`; a name
/// that has dots itself stands in brackets and quotes, as `properties["page.path"]`.
///
/// @param text  as it was written
/// @param steps names and positions, from the outside in; at least one
record JsonPlace(String text, List<Step> steps) {
    private static final int LONGEST = 512;
    private static final Pattern STEP = Pattern.compile("\\[\"([^\"]+)\"]|\\[(\\d{1,6})]|(?:^|\\.)([^.\\[\\]\"]+)");

    JsonPlace {
        steps = List.copyOf(steps);
    }

    /// One move down.
    sealed interface Step {}

    /// To a member of an object.
    record Member(String name) implements Step {}

    /// To an element of a list.
    record Position(int index) implements Step {}

    /// @param field where the text was given, for the error
    /// @throws Fault if it is no place
    static JsonPlace parse(String field, String text) {
        List<Step> steps = new ArrayList<>();
        Matcher matcher = STEP.matcher(text);
        int end = 0;
        while (end < text.length() && matcher.find(end) && matcher.start() == end) {
            if (matcher.group(2) != null) {
                steps.add(new Position(Integer.parseInt(matcher.group(2))));
            } else {
                steps.add(new Member(matcher.group(1) != null ? matcher.group(1) : matcher.group(3)));
            }
            end = matcher.end();
        }
        if (steps.isEmpty() || end < text.length() || text.length() > LONGEST) {
            throw new Fault(
                    FaultCode.INVALID_INPUT,
                    field,
                    "\"" + text + "\" is no place in JSON",
                    "write names and positions as properties.lines[0].price, a name with dots as [\"page.path\"]");
        }
        return new JsonPlace(text, steps);
    }

    Optional<JsonNode> find(JsonNode root) {
        Optional<JsonNode> at = Optional.of(root);
        for (Step step : steps) {
            at = at.flatMap(node -> child(node, step));
        }
        return at;
    }

    /// Takes out what is there, if anything is.
    Optional<JsonNode> remove(JsonNode root) {
        Optional<JsonNode> found = find(root);
        Optional<JsonNode> parent = new JsonPlace(text, steps.subList(0, steps.size() - 1)).find(root);
        if (found.isPresent()) {
            switch (steps.getLast()) {
                case Member(String name) -> ((ObjectNode) parent.orElseThrow()).remove(name);
                case Position(int index) -> ((ArrayNode) parent.orElseThrow()).remove(index);
            }
        }
        return found;
    }

    /// Puts a value there, with the objects around it that are missing. A position must be that of an element, or
    /// the next.
    ///
    /// @throws RepairFailed if something else is in the way
    void put(JsonNode root, JsonNode value) throws RepairFailed {
        JsonNode at = root;
        for (Step step : steps.subList(0, steps.size() - 1)) {
            Optional<JsonNode> next = child(at, step).filter(node -> !node.isNull());
            if (next.isEmpty()) {
                JsonNode fresh = RawJson.object();
                set(at, step, fresh);
                next = Optional.of(fresh);
            }
            at = next.get();
        }
        set(at, steps.getLast(), value);
    }

    private void set(JsonNode parent, Step step, JsonNode value) throws RepairFailed {
        switch (step) {
            case Member(String name) when parent instanceof ObjectNode object -> object.set(name, value);
            case Position(int index)
            when parent instanceof ArrayNode list && index < list.size() -> list.set(index, value);
            case Position(int index) when parent instanceof ArrayNode list && index == list.size() -> list.add(value);
            case Member member ->
                throw new RepairFailed(
                        text, "\"" + member.name() + "\" would stand in no object", "move what is there");
            case Position position ->
                throw new RepairFailed(
                        text, "there is no list that reaches to position " + position.index(), "name another");
        }
    }

    private static Optional<JsonNode> child(JsonNode node, Step step) {
        return switch (step) {
            case Member(String name) -> Optional.ofNullable(node.get(name));
            case Position(int index) -> Optional.ofNullable(node.get(index));
        };
    }
}
