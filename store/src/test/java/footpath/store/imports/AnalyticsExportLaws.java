package footpath.store.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footpath.collect.InvalidInput;
import footpath.collect.file.FilePreview;
import footpath.collect.mapping.DefaultMappings;
import footpath.collect.mapping.FileFormat;
import footpath.store.Workbench;
import footpath.store.database.Query;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The events of an analytics export are those its rows tell of, whether they are written as JSON lines or as Parquet.
class AnalyticsExportLaws {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String VALUE =
            "STRUCT(string_value VARCHAR, int_value BIGINT, float_value DOUBLE, double_value DOUBLE)";
    static final String COLUMNS = "{event_date: 'VARCHAR', event_timestamp: 'BIGINT', event_name: 'VARCHAR',"
            + " event_params: 'STRUCT(\"key\" VARCHAR, \"value\" " + VALUE + ")[]', user_id: 'VARCHAR',"
            + " user_pseudo_id: 'VARCHAR', platform: 'VARCHAR', device: 'STRUCT(category VARCHAR, model VARCHAR)',"
            + " items: 'STRUCT(item_id VARCHAR, quantity BIGINT)[]'}";

    @TempDir
    Path folder;

    @Test
    void theEventsOfAnExportAreThoseItsRowsTellOfInBothForms() throws Exception {
        String mapping = DefaultMappings.of(FileFormat.GOOGLE_ANALYTICS).orElseThrow();
        for (int seed = 0; seed < 3; seed++) {
            Random random = new Random(seed);
            List<String> expected = new ArrayList<>();
            StringBuilder lines = new StringBuilder();
            for (int row = random.nextInt(1, 60); row > 0; row--) {
                lines.append(row(random, expected)).append('\n');
            }
            String text = lines.toString();

            assertThat(RecordLaws.imported(folder.resolve("l" + seed), bench -> bench.file("e.jsonl", text), mapping))
                    .as("seed %d", seed)
                    .containsExactlyElementsOf(expected);
            assertThat(RecordLaws.imported(folder.resolve("p" + seed), bench -> parquet(bench, text), mapping))
                    .as("seed %d as Parquet", seed)
                    .containsExactlyElementsOf(expected);
        }
    }

    private static String row(Random random, List<String> expected) {
        Instant time = Instant.ofEpochMilli(random.nextLong(4_000_000_000_000L));
        ObjectNode row = JSON.createObjectNode();
        ObjectNode properties = JSON.createObjectNode();
        String name = "n" + random.nextInt(4);
        String person = RecordLaws.text(random);
        properties.put("event_date", "20240301").put("user_pseudo_id", person);
        row.put("event_date", "20240301").put("event_name", name).put("user_pseudo_id", person);
        row.put("event_timestamp", Long.toString(time.toEpochMilli() * 1000));
        if (random.nextBoolean()) {
            row.putObject("device").put("category", "mobile").putNull("model");
            properties.put("device_category", "mobile");
        }
        ArrayNode params = row.putArray("event_params");
        for (int i = random.nextInt(5); i > 0; i--) {
            param(random, i == 4 ? "event_date" : "k" + i, params.addObject(), properties);
        }
        expected.add(RecordLaws.line(person, time, name, properties));
        return row.toString();
    }

    private static void param(Random random, String key, ObjectNode param, ObjectNode properties) {
        String known = key.equals("event_date") ? "event_param_event_date" : key;
        ObjectNode value = param.put("key", key).putObject("value");
        switch (random.nextInt(4)) {
            case 0 -> {
                long number = random.nextLong(-1_000_000_000_000L, 1_000_000_000_000L);
                value.put("int_value", Long.toString(number));
                properties.put(known, number);
            }
            case 1 -> {
                double number = random.nextInt(1, 1_000_000) / 64.0;
                value.put("double_value", number);
                properties.put(known, number);
            }
            case 2 -> {
                // a parameter without a value says nothing
            }
            default -> {
                String text = RecordLaws.text(random);
                value.put("string_value", text);
                properties.put(known, text);
            }
        }
    }

    static Path parquet(Workbench bench, String lines) {
        Path json = bench.file("rows.jsonl", lines);
        return bench.parquet(
                "e.parquet",
                "SELECT * FROM read_json(" + Query.text(json.toString()) + ", format = 'newline_delimited', columns = "
                        + COLUMNS + ")");
    }

    @Test
    void aParquetFileOfThisFormIsKnownByItsColumnsAndADamagedOneIsRefused() throws Exception {
        try (Workbench bench = Workbench.in(folder.resolve("known"))) {
            List<String> expected = new ArrayList<>();
            Path file = parquet(bench, row(new Random(1), expected));
            Path other = bench.parquet(
                    "other.parquet",
                    "SELECT 'u1' AS user, TIMESTAMP '2024-03-01 09:00:00' AS time, 'view' AS event_name");

            assertThat(FilePreview.guess(file).yaml()).contains("format: google-analytics");
            assertThat(FilePreview.guess(other).yaml()).contains("format: parquet");

            byte[] whole = Files.readAllBytes(file);
            String mapping = DefaultMappings.of(FileFormat.GOOGLE_ANALYTICS).orElseThrow();
            for (int end = 8; end < whole.length; end += 211) {
                Path cut = bench.file("cut.parquet", Arrays.copyOf(whole, end));
                assertThatThrownBy(() -> bench.load(cut, mapping))
                        .isInstanceOf(InvalidInput.class)
                        .hasMessageContaining("is no whole Parquet file")
                        .hasMessageNotContaining("copy-");
            }
            assertThat(bench.log().lastSeq()).isZero();
            try (var left = Files.list(bench.log().scratch())) {
                assertThat(left).isEmpty();
            }
        }
    }

    @Test
    void listsThatAreWrappedAreUnwrapped() {
        try (Workbench bench = Workbench.in(folder.resolve("wrapped"))) {
            Path file = bench.parquet(
                    "wrapped.parquet",
                    "SELECT 'view' AS event_name, 1709283600000000 AS event_timestamp, 'v1' AS user_pseudo_id,"
                            + " {'list': [{'element': {'key': 'page', 'value': {'string_value': '/a', 'int_value': NULL}}}]}"
                            + " AS event_params, NULL::STRUCT(list STRUCT(element VARCHAR)[]) AS user_properties");

            bench.load(file, DefaultMappings.of(FileFormat.GOOGLE_ANALYTICS).orElseThrow());

            assertThat(bench.events()).containsExactly("1 v1 2024-03-01T09:00:00Z view {page=/a, user_pseudo_id=v1}");
        }
    }
}
