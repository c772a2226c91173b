package footpath.maps.format;

import static footpath.maps.format.MapReader.list;
import static footpath.maps.format.MapReader.text;

import footpath.events.PropertyValue;
import footpath.maps.PersonaTrait;
import footpath.maps.TraitBinding;
import footpath.maps.Violation;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Scored traits of a persona as JSON, and what a schema cannot say of them. Stateless.
final class TraitJson {
    private TraitJson() {}

    static PersonaTrait read(JsonNode trait) {
        return new PersonaTrait(
                text(trait, "title"),
                trait.path("value").intValue(),
                text(trait, "low"),
                text(trait, "high"),
                trait.optional("binding").map(TraitJson::binding));
    }

    private static TraitBinding binding(JsonNode node) {
        return node.has("in")
                ? new TraitBinding.ShareOf(text(node, "trait"), list(node, "in", TraitJson::value))
                : new TraitBinding.Average(
                        text(node, "trait"),
                        node.path("from").doubleValue(),
                        node.path("to").doubleValue());
    }

    private static PropertyValue value(JsonNode node) {
        if (node.isBoolean()) {
            return new PropertyValue.Flag(node.booleanValue());
        }
        return node.isNumber()
                ? new PropertyValue.Numeric(node.doubleValue())
                : new PropertyValue.Text(node.stringValue());
    }

    static ObjectNode write(PersonaTrait trait) {
        ObjectNode node = Json.NODES
                .objectNode()
                .put("title", trait.title())
                .put("value", trait.value())
                .put("low", trait.low())
                .put("high", trait.high());
        trait.binding().ifPresent(binding -> node.set("binding", written(binding)));
        return node;
    }

    private static ObjectNode written(TraitBinding binding) {
        ObjectNode node = Json.NODES.objectNode().put("trait", binding.trait());
        switch (binding) {
            case TraitBinding.Average(String _, double from, double to) -> {
                node.set("from", Json.number(from));
                node.set("to", Json.number(to));
            }
            case TraitBinding.ShareOf(String _, List<PropertyValue> values) ->
                node.set("in", MapWriter.list(values, Json::value));
        }
        return node;
    }

    /// Adds what is wrong with the bindings of a persona's scored traits.
    ///
    /// @param path of the persona
    static void check(JsonNode persona, String path, List<Violation> found) {
        JsonNode traits = persona.path("traits");
        for (int index = 0; index < traits.size() && traits.isArray(); index++) {
            JsonNode binding = traits.path(index).path("binding");
            if (binding.isObject()) {
                checkBinding(binding, path + ".traits[" + index + "].binding", found);
            }
        }
    }

    private static void checkBinding(JsonNode binding, String path, List<Violation> found) {
        boolean isShare = binding.has("in");
        Stream.of("from", "to")
                .filter(end -> binding.has(end) == isShare)
                .map(end -> isShare ? needless(path + "." + end) : missing(path + "." + end))
                .forEach(found::add);
        JsonNode from = binding.path("from");
        if (!isShare
                && from.isNumber()
                && from.doubleValue() == binding.path("to").doubleValue(Double.NaN)) {
            found.add(new Violation(path + ".to", "is " + from + ", as \"from\" is", "give another number"));
        }
    }

    private static Violation needless(String path) {
        return new Violation(path, "stands beside \"in\"", "remove it, or \"in\" for the mean of a number");
    }

    private static Violation missing(String path) {
        return new Violation(
                path,
                "is missing",
                "give the numbers that stand for 0, \"from\", and for 100, \"to\"; or the values that count, \"in\"");
    }
}
