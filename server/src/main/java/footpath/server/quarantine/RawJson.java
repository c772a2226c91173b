package footpath.server.quarantine;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The bytes of a call as JSON that can be changed, and back. Numbers keep all their digits. A depth of more than
/// 500 is refused.
final class RawJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private RawJson() {}

    /// @throws RepairFailed if it is no JSON
    static JsonNode read(byte[] raw) throws RepairFailed {
        try {
            return MAPPER.readTree(raw);
        } catch (JacksonException broken) {
            throw new RepairFailed(
                    "body", "is no JSON: " + broken.getOriginalMessage(), "only calls that are JSON can be repaired");
        }
    }

    static byte[] write(JsonNode json) {
        return MAPPER.writeValueAsBytes(json);
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
