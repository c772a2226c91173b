package footpath.server.http;

import footpath.server.Fault;
import footpath.server.FaultCode;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/// How values become JSON and back. Answers are records; an absent value is null, never left out.
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
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
        try {
            return MAPPER.readValue(json, type);
        } catch (JacksonException malformed) {
            throw new Fault(
                            FaultCode.MALFORMED_REQUEST,
                            "body",
                            "is not the JSON expected: " + malformed.getOriginalMessage(),
                            "the fields are described in /api/openapi.yaml")
                    .because(malformed);
        }
    }
}
