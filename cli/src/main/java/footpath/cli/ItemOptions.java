package footpath.cli;

import footpath.server.Fault;
import footpath.server.FaultCode;
import footpath.server.http.Json;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What is given of an item of the library on a command line.
final class ItemOptions {
    @Option(names = "--description", paramLabel = "TEXT", description = "what there is to know of it")
    private @Nullable String description;

    @Option(names = "--owner", paramLabel = "NAME", description = "who cares for it")
    private @Nullable String owner;

    @Option(names = "--tag", paramLabel = "WORD", description = "a word it is found by; may be given several times")
    private List<String> tags = List.of();

    @Option(
            names = "--set",
            paramLabel = "FIELD=VALUE",
            description = {
                "a field of its kind, as importanceToCustomer=4 or binding={\"event\": \"Coupon redeemed\"};",
                "docs/reference/library.schema.json lists them; may be given several times"
            })
    private Map<String, String> fields = Map.of();

    /// The members that were given.
    ObjectNode given() {
        ObjectNode given = JsonNodeFactory.instance.objectNode();
        put(given, "description", description);
        put(given, "owner", owner);
        if (!tags.isEmpty()) {
            var list = given.putArray("tags");
            tags.forEach(list::add);
        }
        if (!fields.isEmpty()) {
            ObjectNode values = given.putObject("fields");
            fields.forEach((name, value) -> values.set(name, value(value)));
        }
        return given;
    }

    private static void put(ObjectNode given, String name, @Nullable String value) {
        if (value != null) {
            given.put(name, value);
        }
    }

    /// JSON where the text is that, as a number or a list; else the text itself.
    private static JsonNode value(String text) {
        try {
            return Json.tree("--set", text);
        } catch (Fault noJson) {
            if (noJson.code() != FaultCode.MALFORMED_REQUEST) {
                throw noJson;
            }
            return JsonNodeFactory.instance.stringNode(text);
        }
    }
}
