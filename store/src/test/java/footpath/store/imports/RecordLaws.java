package footpath.store.imports;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.collect.InvalidInput;
import footpath.collect.mapping.DefaultMappings;
import footpath.collect.mapping.FileFormat;
import footpath.store.Workbench;
import footpath.store.database.Query;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What a test writes in a format is what is imported from it, as SQL over the log tells.
class RecordLaws {
    private static final String LETTERS = "abcXYZ 09<>&\"'äß漢\u00a0😀\t\n;=%";
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path folder;

    @Test
    void theEventsOfAProcessLogAreThoseWrittenIntoIt() throws SQLException {
        for (int seed = 0; seed < 6; seed++) {
            Random random = new Random(seed);
            List<String> expected = new ArrayList<>();
            StringBuilder xes = new StringBuilder("<?xml version='1.0' encoding='UTF-8'?>\n<log xes.version='2.0'>");
            for (int trace = 0; trace < random.nextInt(1, 20); trace++) {
                trace(random, "case " + trace, xes, expected);
            }
            String mapping = DefaultMappings.of(FileFormat.XES).orElseThrow();

            assertThat(imported("xes" + seed, xes.append("</log>").toString(), mapping))
                    .as("seed %d", seed)
                    .containsExactlyElementsOf(expected);
        }
    }

    private static void trace(Random random, String name, StringBuilder xes, List<String> expected) {
        String tier = text(random);
        xes.append("<trace>")
                .append(attribute("string", "concept:name", name))
                .append(attribute("string", "tier", tier));
        for (int event = 0; event < random.nextInt(1, 8); event++) {
            Instant time = Instant.ofEpochMilli(random.nextLong(4_000_000_000_000L));
            String what = "w" + random.nextInt(5);
            ObjectNode properties = JSON.createObjectNode();
            xes.append("<event>")
                    .append(attribute(
                            "date",
                            "time:timestamp",
                            time.atOffset(ZoneOffset.ofHours(2)).toString()))
                    .append(attribute("string", "concept:name", what));
            for (int i = 0; i < random.nextInt(4); i++) {
                property(random, "k" + i, xes, properties);
            }
            xes.append("</event>\n");
            properties.put("case:tier", tier);
            expected.add(line(name, time, what, properties));
        }
        xes.append("</trace>");
    }

    private static void property(Random random, String key, StringBuilder xes, ObjectNode properties) {
        switch (random.nextInt(4)) {
            case 0 -> {
                long number = random.nextLong(-1_000_000, 1_000_000);
                properties.put(key, number);
                xes.append(attribute("int", key, Long.toString(number)));
            }
            case 1 -> {
                double number = random.nextInt(-1_000_000, 1_000_000) / 64.0;
                properties.put(key, number);
                xes.append(attribute("float", key, Double.toString(number)));
            }
            case 2 -> {
                properties.put(key, true);
                xes.append(attribute("boolean", key, "true"));
            }
            default -> {
                String text = text(random);
                properties.put(key, text);
                xes.append(attribute("string", key, text));
            }
        }
    }

    private static String attribute(String type, String key, String value) {
        String escaped = value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("\"", "&quot;")
                .replace("\t", "&#9;")
                .replace("\n", "&#10;");
        return "<" + type + " key=\"" + key + "\" value=\"" + escaped + "\"/>";
    }

    @Test
    void theLinesOfAnAccessLogAreThoseWrittenIntoIt() throws SQLException {
        DateTimeFormatter written = DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH);
        for (int seed = 0; seed < 6; seed++) {
            Random random = new Random(seed);
            List<String> expected = new ArrayList<>();
            StringBuilder log = new StringBuilder();
            for (int i = 0; i < random.nextInt(1, 200); i++) {
                Instant time = Instant.ofEpochSecond(random.nextLong(4_000_000_000L));
                ObjectNode properties = JSON.createObjectNode();
                properties.put("remote_host", "10.0.0." + random.nextInt(256)).put("method", "GET");
                properties.put("path", "/p" + random.nextInt(9)).put("protocol", "HTTP/1.1");
                properties.put("bytes", random.nextInt(9_000));
                String agent = text(random).replace("\n", " ").replace("\t", " ");
                properties.put("user_agent", agent);
                log.append("%s - u [%s] \"GET %s HTTP/1.1\" 200 %d \"-\" \"%s\"\n"
                        .formatted(
                                properties.path("remote_host").asString(),
                                time.atOffset(ZoneOffset.ofHours(-7)).format(written),
                                properties.path("path").asString(),
                                properties.path("bytes").asInt(),
                                agent.replace("\\", "\\\\").replace("\"", "\\\"")));
                expected.add(line("u", time, "n", properties));
            }
            String mapping = """
                    format: access-log
                    event: {person: remote_user, time: time, name: {constant: n}, channel: status, properties: rest}
                    """;

            assertThat(imported("log" + seed, log.toString(), mapping))
                    .as("seed %d", seed)
                    .containsExactlyElementsOf(expected);
        }
    }

    /// A file with bytes changed at random is imported, or refused with a clear error; nothing else happens.
    @Test
    void damagedFilesAreImportedOrRefusedButNeverBreakTheProgram() {
        List<String> names =
                List.of("orders.xes", "orders.json", "orders.xmlocel", "support.mbox", "access.log", "ga4.jsonl");
        List<FileFormat> formats = List.of(
                FileFormat.XES,
                FileFormat.OCEL_JSON,
                FileFormat.OCEL_XML,
                FileFormat.MBOX,
                FileFormat.ACCESS_LOG,
                FileFormat.GOOGLE_ANALYTICS);
        Random random = new Random(5);
        int refused = 0;
        try (Workbench bench = Workbench.in(folder.resolve("damaged"))) {
            for (int round = 0; round < 48; round++) {
                int which = round % names.size();
                byte[] bytes = RecordImportTest.text(names.get(which)).getBytes(StandardCharsets.UTF_8);
                for (int i = 0; i < random.nextInt(1, 4); i++) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
                String mapping = DefaultMappings.of(formats.get(which)).orElseThrow();
                try {
                    bench.load(bench.file("f" + round, bytes), mapping);
                } catch (InvalidInput e) {
                    refused++;
                    assertThat(e.problem()).isNotBlank();
                    assertThat(e.remedy()).isNotBlank();
                }
            }
        }
        assertThat(refused).isBetween(5, 40);
    }

    private List<String> imported(String name, String text, String mapping) throws SQLException {
        return imported(folder.resolve(name), bench -> bench.file(name, text), mapping);
    }

    /// What is in a log of its own after a file was imported without a fault, each event as [#line] writes it.
    static List<String> imported(Path data, Function<Workbench, Path> file, String mapping) throws SQLException {
        try (Workbench bench = Workbench.in(data)) {
            bench.load(file.apply(bench), mapping);
            assertThat(bench.quarantine()).isEmpty();
        }
        try (Connection connection = DriverManager.getConnection(
                "jdbc:duckdb:" + data.resolve("data").resolve("events.duckdb"))) {
            return Query.texts(
                            connection,
                            "SELECT person || ' ' || epoch_us(time) || ' ' || name || ' ' || properties FROM events ORDER BY seq")
                    .stream()
                    .map(RecordLaws::sorted)
                    .toList();
        }
    }

    static String line(String person, Instant time, String name, ObjectNode properties) {
        long micros = time.getEpochSecond() * 1_000_000 + time.getNano() / 1_000;
        return sorted(person + " " + micros + " " + name + " " + properties);
    }

    /// The order of members says nothing.
    private static String sorted(String line) {
        int brace = line.indexOf('{');
        Map<String, JsonNode> members = new TreeMap<>();
        JSON.readTree(line.substring(brace))
                .properties()
                .forEach(member -> members.put(member.getKey(), member.getValue()));
        return line.substring(0, brace) + members;
    }

    /// One to 12 letters, neither the first nor the last of them a blank.
    static String text(Random random) {
        int[] points = LETTERS.codePoints().toArray();
        StringBuilder text = new StringBuilder("t");
        for (int i = 0; i < random.nextInt(11); i++) {
            text.appendCodePoint(points[random.nextInt(points.length)]);
        }
        return text.append('e').toString();
    }
}
