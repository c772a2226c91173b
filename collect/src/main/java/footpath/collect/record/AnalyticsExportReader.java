package footpath.collect.record;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Reads the export of Google Analytics 4 to BigQuery: the rows of an `events_` table, one JSON object a line or as
/// Parquet, told apart by the first bytes.
/// Parameters become values by their keys, fields of records become `record_field`, user properties stay one
/// object. A parameter that is named as a field of the export is called `event_param_KEY`.
final class AnalyticsExportReader implements RecordReader {
    private static final int LONGEST_BYTES = 1_900_000;
    private static final byte[] PARQUET = {'P', 'A', 'R', '1'};
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(50).build())
                    .build())
            .build();

    @Override
    public void read(RecordFile file, RecordSink sink) throws IOException {
        if (isParquet(file)) {
            try (ScratchCopy copy = ScratchCopy.of(file)) {
                AnalyticsParquet.read(file, copy.path(), (number, json) -> row(Place.line(number), json, sink));
            }
            return;
        }
        try (TextLines lines = new TextLines(file.open(), LONGEST_BYTES)) {
            while (lines.next()) {
                if (lines.bytes().length > 0) {
                    line(lines, sink);
                }
            }
        }
    }

    private static void line(TextLines lines, RecordSink sink) throws IOException {
        Place place = Place.line(lines.line());
        Optional<String> text = lines.utf8();
        if (lines.isCut() || text.isEmpty()) {
            String reason = lines.isCut() ? "is longer than 1,900,000 bytes" : "is not valid UTF-8 text";
            sink.refused(place, "", reason, lines.raw());
            return;
        }
        row(place, text.get(), sink);
    }

    private static boolean isParquet(RecordFile file) throws IOException {
        try (InputStream in = file.open()) {
            return Arrays.equals(in.readNBytes(PARQUET.length), PARQUET);
        }
    }

    private static void row(Place place, String text, RecordSink sink) throws IOException {
        Optional<ObjectNode> row = object(text);
        if (row.isPresent()) {
            sink.record(place, flat(row.get()));
        } else {
            sink.refused(place, "", "is not a JSON object", text);
        }
    }

    private static Optional<ObjectNode> object(String text) {
        try {
            return JSON.readTree(text) instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static ObjectNode flat(ObjectNode row) {
        ObjectNode flat = JSON.createObjectNode();
        for (Map.Entry<String, JsonNode> field : row.properties()) {
            switch (field.getKey()) {
                case "event_params" -> {
                    // after all fields, whose names come first
                }
                case "user_properties" -> flat.set("user_properties", pairs(field.getValue()));
                default -> field(field.getKey(), field.getValue(), flat);
            }
        }
        for (Map.Entry<String, JsonNode> pair : pairs(row.path("event_params")).properties()) {
            String name = flat.has(pair.getKey()) ? "event_param_" + pair.getKey() : pair.getKey();
            flat.set(name, pair.getValue());
        }
        return flat;
    }

    /// Empty records, lists and fields say nothing and are left out.
    private static void field(String name, JsonNode value, ObjectNode flat) {
        if (value.isObject()) {
            value.properties().forEach(inner -> field(name + "_" + inner.getKey(), inner.getValue(), flat));
        } else if (!value.isNull() && !(value.isArray() && value.isEmpty())) {
            flat.set(name, value);
        }
    }

    /// The values of `{key, value: {string_value | int_value | float_value | double_value}}`. Some exports to Parquet
    /// wrap lists as `{list: [{element: …}]}`.
    private static ObjectNode pairs(JsonNode list) {
        ObjectNode pairs = JSON.createObjectNode();
        for (JsonNode written : list.has("list") ? list.path("list") : list) {
            JsonNode pair = written.has("element") ? written.path("element") : written;
            String key = pair.path("key").asString("");
            JsonNode value = value(pair.path("value"));
            if (!key.isEmpty() && !value.isNull() && !value.isMissingNode()) {
                pairs.set(key, value);
            }
        }
        return pairs;
    }

    /// BigQuery writes whole numbers as text, since not every reader of JSON takes all of 64 bits.
    private static JsonNode value(JsonNode value) {
        if (value.hasNonNull("string_value")) {
            return value.path("string_value");
        }
        if (value.hasNonNull("int_value")) {
            return number(value.path("int_value"));
        }
        return value.hasNonNull("float_value") ? value.path("float_value") : value.path("double_value");
    }

    private static JsonNode number(JsonNode written) {
        try {
            return written.isString() ? JSON.getNodeFactory().numberNode(Long.parseLong(written.asString())) : written;
        } catch (NumberFormatException e) {
            return written;
        }
    }
}
