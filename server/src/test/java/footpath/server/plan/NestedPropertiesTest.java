package footpath.server.plan;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.server.http.Json;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Objects among the properties, which arrive flat, as a schema sees them.
class NestedPropertiesTest {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    @Test
    void anObjectThatTheSchemaNamesIsPutTogetherAgain() {
        String schema = "{\"properties\":{\"shop\":{\"type\":\"object\",\"properties\":{\"city\":{}}},\"a\":{}}}";

        assertThat(nested("{\"a\":1,\"shop.city\":\"Graz\",\"shop.owner.name\":\"Ann\"}", schema))
                .isEqualTo("{\"a\":1,\"shop\":{\"city\":\"Graz\",\"owner\":{\"name\":\"Ann\"}}}");
    }

    @Test
    void aNameWithADotThatTheSchemaOrNobodyNamesStaysFlat() {
        String schema = "{\"properties\":{\"cart\":{},\"cart.total\":{},\"b.c\":{\"properties\":{\"d.e\":{}}}}}";

        assertThat(nested("{\"cart.total\":3}", schema)).isEqualTo("{\"cart.total\":3}");
        assertThat(nested("{\"cart\":1,\"cart.size\":2}", schema)).isEqualTo("{\"cart\":1,\"cart.size\":2}");
        assertThat(nested("{\"cart.size\":2,\"cart\":1}", schema)).isEqualTo("{\"cart.size\":2,\"cart\":1}");
        assertThat(nested("{\"context.page.path\":\"/\"}", schema)).isEqualTo("{\"context.page.path\":\"/\"}");
        assertThat(nested("{\"b.c.d.e\":1}", schema)).isEqualTo("{\"b.c\":{\"d.e\":1}}");
        assertThat(nested("{\".a\":1,\"a..b\":2,\"x.\":3}", "{}")).isEqualTo("{\".a\":1,\"a..b\":2,\"x.\":3}");
    }

    @Test
    void whatWasMadeFlatIsAsItWasIfTheSchemaNamesItsObjects() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            ObjectNode written = object(random, 3);
            ObjectNode flat = JSON.objectNode();
            ObjectNode schema = JSON.objectNode();
            flatten("", written, flat, schema.putObject("properties"));

            assertThat(NestedProperties.of(flat, schema)).as("%s", flat).isEqualTo(written);
        }
    }

    @Test
    void aPlanHoldsObjectsInsideThePropertiesToTheirSchema() {
        TrackingPlan plan = TrackingPlan.of(Json.tree("""
                {"events": {"Order": {"schema": {"type": "object", "required": ["shop"], "properties": {
                    "shop": {"type": "object", "required": ["city"], "properties": {"city": {"type": "string"}}}}}}}}
                """));

        assertThat(plan.violations("Order", "", Json.tree("{\"shop.city\":\"Graz\"}")))
                .isEmpty();
        assertThat(plan.violations("Order", "", Json.tree("{\"shop.city\":1}")))
                .containsExactly(new PlanViolation("type", "shop.city", "1"));
        assertThat(plan.violations("Order", "", Json.tree("{\"shop.street\":\"A\"}")))
                .containsExactly(new PlanViolation("required", "shop.city", ""));
        assertThat(plan.violations("Order", "", Json.tree("{\"shop\":{}}")))
                .containsExactly(new PlanViolation("required", "shop.city", ""));
    }

    private static String nested(String flat, String schema) {
        return NestedProperties.of(Json.tree(flat), Json.tree(schema)).toString();
    }

    private static ObjectNode object(Random random, int depth) {
        ObjectNode object = JSON.objectNode();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            boolean isObject = depth > 0 && random.nextInt(3) == 0;
            object.set(
                    "k" + random.nextInt(5), isObject ? object(random, depth - 1) : JSON.numberNode(random.nextInt(9)));
        }
        return object;
    }

    private static void flatten(String outer, ObjectNode from, ObjectNode flat, ObjectNode properties) {
        for (Map.Entry<String, JsonNode> member : from.properties()) {
            ObjectNode schema = properties.putObject(member.getKey());
            if (member.getValue() instanceof ObjectNode inner) {
                flatten(outer + member.getKey() + ".", inner, flat, schema.putObject("properties"));
            } else {
                flat.set(outer + member.getKey(), member.getValue());
            }
        }
    }
}
