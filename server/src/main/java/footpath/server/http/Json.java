package footpath.server.http;

import footpath.events.PropertyValue;
import footpath.server.Fault;
import footpath.server.FaultCode;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;
import tools.jackson.databind.type.LogicalType;

/// How values become JSON and back. Answers are records; an absent value is null, never left out.
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            // A number where a text belongs is a mistake, not the text of that number.
            .withCoercionConfig(
                    LogicalType.Textual,
                    texts -> texts.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .addModule(new SimpleModule().addSerializer(new PropertyValues()))
            .build();

    private Json() {}

    /// In one line.
    public static byte[] bytes(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    /// For people: indented.
    public static String pretty(Object value) {
        return MAPPER.writer().with(SerializationFeature.INDENT_OUTPUT).writeValueAsString(value);
    }

    /// Reads a body whose every field is known.
    ///
    /// @throws Fault if it is not that
    public static <T> T read(byte[] json, Class<T> type) {
        return expected(() -> MAPPER.readValue(json, type));
    }

    /// Reads a body that was looked at as a tree before.
    ///
    /// @throws Fault if it is not that
    public static <T> T read(JsonNode json, Class<T> type) {
        return expected(() -> MAPPER.treeToValue(json, type));
    }

    private static <T> T expected(Supplier<T> read) {
        try {
            return read.get();
        } catch (JacksonException malformed) {
            throw new Fault(
                            FaultCode.MALFORMED_REQUEST,
                            "body",
                            "is not the JSON expected: " + malformed.getOriginalMessage(),
                            "the fields are described in /api/openapi.yaml")
                    .because(malformed);
        }
    }

    /// A value as a tree.
    public static JsonNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }

    /// Reads any JSON.
    public static JsonNode tree(String json) {
        return MAPPER.readTree(json);
    }

    /// Reads any JSON that somebody wrote.
    ///
    /// @param place where it stands, for the error
    /// @throws Fault if it is none
    public static JsonNode tree(String place, String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JacksonException malformed) {
            throw new Fault(
                            FaultCode.MALFORMED_REQUEST,
                            place,
                            "is not JSON: " + malformed.getOriginalMessage(),
                            "the fields are described in docs/reference/questions.md")
                    .because(malformed);
        }
    }

    /// A property as the plain value it is.
    private static final class PropertyValues extends StdSerializer<PropertyValue> {
        PropertyValues() {
            super(PropertyValue.class);
        }

        @Override
        public void serialize(PropertyValue value, JsonGenerator generator, SerializationContext context) {
            switch (value) {
                case PropertyValue.Text(String text) -> generator.writeString(text);
                case PropertyValue.Flag(boolean flag) -> generator.writeBoolean(flag);
                case PropertyValue.Numeric(double number) -> {
                    if (number == Math.rint(number) && Math.abs(number) < 1e15) {
                        generator.writeNumber((long) number);
                    } else {
                        generator.writeNumber(number);
                    }
                }
            }
        }
    }
}
