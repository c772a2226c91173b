package footpath.maps.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import footpath.events.PropertyValue;
import footpath.events.filter.Condition;
import footpath.events.filter.Field;
import footpath.maps.InvalidMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class FilterJsonTest {
    private static final List<Condition.Relation> RELATIONS = List.of(Condition.Relation.values());
    private static final Schema EVENT_FILTER = eventFilter();

    /// The definition `eventFilter` as a schema of its own.
    private static Schema eventFilter() {
        ObjectNode schema = Json.NODES.objectNode().put("$ref", "#/$defs/eventFilter");
        schema.set("$defs", Json.parse(MapSchema.text()).path("$defs"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema);
    }

    @Test
    void everyConditionReadsBackEqualAndPleasesTheSchema() {
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            Condition condition = condition(random, 3);
            JsonNode json = Json.parse(FilterJson.write(condition).toString());
            assertThat(FilterJson.read(json, FilterJson.Subject.EVENT, "where")).isEqualTo(condition);
            assertThat(EVENT_FILTER.validate(json)).as(json.toString()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "3",
                "{\"all\":3}",
                "{\"all\":[{}]}",
                "{\"not\":[]}",
                "{\"all\":[],\"any\":[]}",
                "{\"property\":\"a\"}",
                "{\"op\":\"=\",\"value\":3}",
                "{\"property\":\"a\",\"op\":\"=\"}",
                "{\"property\":\"a\",\"op\":\"==\",\"value\":3}",
                "{\"property\":\"a\",\"op\":\"=\",\"value\":[3]}",
                "{\"property\":\"a\",\"in\":[]}",
                "{\"property\":\"a\",\"in\":[{}]}",
                "{\"property\":\"a\",\"exists\":false}",
                "{\"property\":\"a\",\"contains\":3}",
                "{\"property\":\"a\",\"channel\":true,\"exists\":true}",
                "{\"property\":\"\",\"exists\":true}",
                "{\"channel\":false,\"exists\":true}",
                "{\"trait\":\"age\",\"exists\":true}",
                "{\"property\":\"a\",\"exists\":true,\"value\":3}",
                "{\"property\":\"a\",\"exists\":true,\"contains\":\"x\"}",
                "{\"property\":\"a\",\"equals\":3}"
            })
    void whatIsNoFilterIsRefusedByReaderAndSchemaAlike(String text) {
        JsonNode json = Json.parse(text);
        InvalidMap refused =
                catchThrowableOfType(InvalidMap.class, () -> FilterJson.read(json, FilterJson.Subject.EVENT, "where"));
        assertThat(refused.violations()).isNotEmpty().allSatisfy(violation -> {
            assertThat(violation.path()).startsWith("where");
            assertThat(violation.problem()).isNotBlank();
            assertThat(violation.remedy()).isNotBlank();
        });
        assertThat(EVENT_FILTER.validate(json)).as("the schema refuses it too").isNotEmpty();
    }

    @Test
    void aPersonFilterTakesTraitsAlone() {
        JsonNode trait = Json.parse("{\"trait\":\"age\",\"in\":[\"45-54\",\"65+\"]}");
        assertThat(FilterJson.read(trait, FilterJson.Subject.PERSON, "segment"))
                .isEqualTo(new Condition.OneOf(
                        new Field.Trait("age"),
                        List.of(new PropertyValue.Text("45-54"), new PropertyValue.Text("65+"))));
        assertThat(catchThrowableOfType(
                                InvalidMap.class,
                                () -> FilterJson.read(
                                        Json.parse("{\"property\":\"age\",\"exists\":true}"),
                                        FilterJson.Subject.PERSON,
                                        "segment"))
                        .violations()
                        .getFirst()
                        .path())
                .isEqualTo("segment.property");
    }

    private static Condition condition(Random random, int depth) {
        Field field = random.nextInt(4) == 0 ? new Field.Channel() : new Field.Property("p" + random.nextInt(5));
        return switch (random.nextInt(depth > 0 ? 7 : 4)) {
            case 0 -> new Condition.Exists(field);
            case 1 -> new Condition.OneOf(field, List.of(value(random), value(random)));
            case 2 -> new Condition.Compare(field, RELATIONS.get(random.nextInt(RELATIONS.size())), value(random));
            case 3 -> new Condition.Contains(field, "\"ü" + random.nextInt(9));
            case 4 -> new Condition.Not(condition(random, depth - 1));
            case 5 -> new Condition.All(parts(random, depth));
            default -> new Condition.Any(parts(random, depth));
        };
    }

    private static List<Condition> parts(Random random, int depth) {
        List<Condition> parts = new ArrayList<>();
        for (int count = random.nextInt(4); count > 0; count--) {
            parts.add(condition(random, depth - 1));
        }
        return parts;
    }

    private static PropertyValue value(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> new PropertyValue.Flag(random.nextBoolean());
            case 1 -> new PropertyValue.Numeric(random.nextInt(100));
            case 2 -> new PropertyValue.Numeric(random.nextDouble() * 1e6);
            default -> new PropertyValue.Text("text " + random.nextInt(9));
        };
    }
}
