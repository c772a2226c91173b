package footpath.server.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// All maps together, over the API.
@TestInstance(Lifecycle.PER_CLASS)
class LandscapeTest {
    private static final String LANDSCAPE = "/api/v1/landscape";

    private DemoServer server;

    @BeforeAll
    void start(@TempDir Path directory) throws Exception {
        server = new DemoServer(directory.resolve("data"));
        keep("life", "'level':'lifecycle',", "'journey':'stay'", "");
        keep("stay", "'owner':'Service','reviewEvery':30,'reviewed':'2017-01-01',", "", "Coupon redeemed");
        keep("shop", "'parent':'life',", "", "Basket bought");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private void keep(String slug, String more, String step, String event) {
        String binding = event.isEmpty() ? "" : "'binding':{'event':'" + event + "'}";
        String between = step.isEmpty() && binding.isEmpty() ? "" : ",";
        assertThat(server.post("/api/v1/maps", """
                        {"format":"footpath-map","schemaVersion":"1.0","map":{
                          'slug':'%1$s','title':'The map %1$s','question':'Who?',%2$s'zone':'UTC',
                          'subject':{'scope':'person','one':'household','many':'households'},
                          'window':'P30D','period':{'from':'2017-01-01','to':'2018-01-01'},
                          'stages':[{'key':'s','title':'All','steps':[{'key':'only','title':'I %1$s'%3$s%4$s%5$s}]}]}}
                        """.formatted(slug, more, between, step, binding)
                                .replace('\'', '"'))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void mapsStandBelowEachOtherWithTheirNumbers() {
        JsonNode roots = server.json(LANDSCAPE).path("roots");
        assertThat(roots.findValuesAsString("slug")).containsExactly("campaign-to-loyal", "life", "stay", "shop");
        JsonNode demo = roots.path(0);
        JsonNode measured = server.json("/api/v1/maps/campaign-to-loyal/measure");
        assertThat(demo.path("entrants")).isEqualTo(measured.path("entrants"));
        assertThat(measured.path("steps").findValues("reach")).contains(demo.path("completed"));
        JsonNode life = roots.path(1);
        assertThat(life.path("level").asString()).isEqualTo("lifecycle");
        assertThat(life.path("goal").isNull()).isTrue();
        JsonNode stay = life.path("below").path(0);
        assertThat(stay.path("isOverdue").asBoolean()).isTrue();
        assertThat(stay.path("nextReview").asString()).isEqualTo("2017-01-31");
    }

    @Test
    void whoGoesOnFromOneMapToTheNextIsCounted() {
        JsonNode handOvers = server.json(LANDSCAPE).path("handOvers");
        assertThat(handOvers.size()).isEqualTo(1);
        JsonNode handOver = handOvers.path(0);
        assertThat(handOver.path("from").asString()).isEqualTo("stay");
        assertThat(handOver.path("to").asString()).isEqualTo("shop");
        assertThat(handOver.path("passed").path("n").asLong())
                .isPositive()
                .isLessThanOrEqualTo(handOver.path("passed").path("of").asLong());
        assertThat(handOver.path("passed").path("of"))
                .isEqualTo(server.json("/api/v1/maps/stay/measure").path("entrants"));
    }

    @Test
    void aPeriodNeedsBothEndsInTheirOrder() {
        assertThat(server.get(LANDSCAPE + "?from=2017-03-01").body())
                .contains("query.to")
                .contains("a day as 2026-03-01, since the maps have periods of their own; or name neither end");
        assertThat(server.get(LANDSCAPE + "?from=2017-03-01&to=2017-03-01").body())
                .contains("later than 2017-03-01");
        JsonNode asked = server.json(LANDSCAPE + "?from=2017-03-01&to=2017-04-01");
        assertThat(asked.path("roots").path(0).path("from").asString()).isEqualTo("2017-03-01");
    }
}
