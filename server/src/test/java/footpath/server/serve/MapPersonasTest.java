package footpath.server.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The personas of a map beside data, over the API.
@TestInstance(Lifecycle.PER_CLASS)
class MapPersonasTest {
    private static final String DEMO = "/api/v1/maps/campaign-to-loyal";

    private DemoServer server;

    @BeforeAll
    void start(@TempDir Path directory) throws Exception {
        server = new DemoServer(directory.resolve("data"));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private static JsonNode persona(JsonNode answer, String key) {
        return StreamSupport.stream(answer.path("personas").spliterator(), false)
                .filter(persona -> persona.path("key").asString().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void sizesAreThoseTheMeasuredMapTells() {
        JsonNode personas = server.json(DEMO + "/personas");
        JsonNode measured = server.json(DEMO + "/measure");

        assertThat(personas.path("entrants")).isEqualTo(measured.path("entrants"));
        for (JsonNode told : measured.path("personas")) {
            JsonNode persona = persona(personas, told.path("key").asString());
            assertThat(persona.path("size").path("n")).isEqualTo(told.path("size"));
            assertThat(persona.path("entrants").path("n")).isEqualTo(told.path("entrants"));
        }
        assertThat(personas.path("population").isNull()).isTrue();
    }

    @Test
    void reachesAreThoseOfThePersonaMeasuredAlone() {
        JsonNode families = persona(server.json(DEMO + "/personas"), "families");
        JsonNode measured = server.json(DEMO + "/measure?persona=families");

        for (JsonNode step : families.path("steps")) {
            JsonNode alone = StreamSupport.stream(measured.path("steps").spliterator(), false)
                    .filter(other -> other.path("key").equals(step.path("key")))
                    .findFirst()
                    .orElseThrow();
            assertThat(step.path("members").path("n"))
                    .isEqualTo(alone.path("reach").path("n"));
        }
    }

    @Test
    void periodRevisionAndMomentAreRespected() {
        assertThat(server.json(DEMO + "/personas?knownAt=2000-01-01")
                        .path("persons")
                        .asLong())
                .isZero();
        JsonNode brief = server.json(DEMO + "/personas?revision=1&from=2017-03-01&to=2017-04-01");
        assertThat(brief.path("unit").asString()).isEqualTo("week");
        assertThat(brief.path("growth")).hasSize(12);
        assertThat(brief.path("revision").asLong()).isEqualTo(1);
        JsonNode flagged = server.json(DEMO + "/personas?bots=only");
        assertThat(flagged.path("population").path("bots").asString()).isEqualTo("only");
    }

    @Test
    void whatCannotBeAskedSaysWhy() {
        HttpResponse<String> unknown = server.get("/api/v1/maps/nowhere/personas");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("unknown_map", "maps here: ");
        HttpResponse<String> backwards = server.get(DEMO + "/personas?from=2017-04-01&to=2017-03-01");
        assertThat(backwards.statusCode()).isEqualTo(400);
        assertThat(backwards.body()).contains("later than");
        assertThat(server.get(DEMO + "/personas?revision=99").statusCode()).isEqualTo(404);
    }
}
