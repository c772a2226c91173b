package footpath.server.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footpath.collect.ImportListener;
import footpath.collect.file.FileImport;
import footpath.collect.mapping.MappingReader;
import footpath.server.Fault;
import footpath.server.Footpath;
import footpath.server.http.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How a plan fits what is in the log.
class PlanCheckTest {
    private static final String MAPPING =
            "source: shop\nevent: {person: who, time: at, name: what, channel: via, properties: rest}\n";
    private static final String PLAN = """
            {"channels": ["web"], "events": {
                "Order": {"schema": {"type": "object", "required": ["total"],
                    "properties": {"total": {"type": "number", "minimum": 0}, "state": {"enum": ["open", "paid"]}}}},
                "Visit": {"schema": {"type": "object"}}}}
            """;

    @TempDir
    private Path folder;

    private Footpath footpath;

    @BeforeEach
    void open() {
        footpath = Footpath.open(folder.resolve("data"), Footpath.Missing.IS_CREATED);
    }

    @AfterEach
    void close() {
        footpath.close();
    }

    @Test
    void whatDepartsFromThePlanIsToldWithHowOftenAndTheLatestExample() throws Exception {
        take("a.jsonl", """
                {"who": "a", "at": "2024-01-01", "what": "Order", "via": "web", "total": 12.5, "state": "open"}
                {"who": "a", "at": "2024-01-02", "what": "Order", "via": "web", "total": -1, "state": "lost"}
                {"who": "b", "at": "2024-01-03", "what": "Order", "via": "fax", "total": -2}
                {"who": "b", "at": "2024-01-04", "what": "Order", "state": "paid", "gift": true}
                {"who": "b", "at": "2024-01-05", "what": "Visit", "via": "web", "page": "/a"}
                {"who": "b", "at": "2024-01-06", "what": "Return", "via": "web"}
                """);

        assertThat(lines())
                .containsExactlyInAnyOrder(
                        "Order minimum total shop 2 -2",
                        "Order enum state shop 1 \"lost\"",
                        "Order new_channel fax shop 1 ",
                        "Order required total shop 1 ",
                        "Order new_property gift shop 1 true",
                        "Return new_name  shop 1 ");
        assertThat(PlanCheck.of(footpath, Json.tree(PLAN)).getFirst().events())
                .as("the most frequent first")
                .isEqualTo(2);
    }

    @Test
    void anEmptyLogDepartsFromNothingAndWhatIsNoPlanIsRefused() {
        assertThat(lines()).isEmpty();
        assertThatThrownBy(() -> PlanCheck.of(footpath, Json.tree("{\"events\": []}")))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("plan.events");
    }

    @Test
    void countsAreThoseOfANaiveCheckOfEveryEvent() throws Exception {
        Random random = new Random(4);
        Map<String, Long> expected = new TreeMap<>();
        StringBuilder rows = new StringBuilder();
        for (int row = 0; row < 400; row++) {
            String via = random.nextInt(3) == 0 ? "fax" : "web";
            rows.append("{\"who\": \"p%d\", \"at\": \"2024-01-01\", \"what\": \"Order\", \"via\": \"%s\""
                    .formatted(random.nextInt(20), via));
            switch (random.nextInt(4)) {
                case 0 -> expected.merge("required total", 1L, Long::sum);
                case 1 -> {
                    rows.append(", \"total\": -1.5");
                    expected.merge("minimum total", 1L, Long::sum);
                }
                case 2 -> {
                    rows.append(", \"total\": \"many\"");
                    expected.merge("type total", 1L, Long::sum);
                }
                default -> rows.append(", \"total\": ").append(row);
            }
            if (random.nextBoolean()) {
                String state = List.of("open", "paid", "lost").get(random.nextInt(3));
                rows.append(", \"state\": \"").append(state).append('"');
                if (state.equals("lost")) {
                    expected.merge("enum state", 1L, Long::sum);
                }
            }
            if (via.equals("fax")) {
                expected.merge("new_channel fax", 1L, Long::sum);
            }
            rows.append("}\n");
        }
        take("a.jsonl", rows.toString());

        Map<String, Long> told = new TreeMap<>();
        PlanCheck.of(footpath, Json.tree(PLAN))
                .forEach(line -> told.put(line.rule() + " " + line.place(), line.events()));

        assertThat(told).isEqualTo(expected).hasSize(5);
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        PlanCheck.of(footpath, Json.tree(PLAN))
                .forEach(line -> lines.add("%s %s %s %s %d %s"
                        .formatted(
                                line.event(),
                                line.rule(),
                                line.place(),
                                line.source(),
                                line.events(),
                                line.example())));
        return lines;
    }

    private void take(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        new FileImport(footpath.log()).run(file, MappingReader.parse("m.yaml", folder, MAPPING), ImportListener.NONE);
    }
}
