package footpath.server.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footpath.server.Footpath;
import footpath.server.SampleData;
import footpath.server.http.Json;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Answers about the shop's clicks, held against SQL written by hand over the file itself.
class EshopAnswersTest {
    private static Footpath footpath;
    private static SqlOracle sql;

    @BeforeAll
    static void open(@TempDir Path folder) throws SQLException {
        footpath = SampleData.eshop(folder);
        sql = SqlOracle.eshop();
    }

    @AfterAll
    static void close() throws SQLException {
        sql.close();
        footpath.close();
    }

    @Test
    void funnel() throws SQLException {
        var funnel = (FunnelBody) ask("funnel", """
                {"steps": [{"event": "Viewed trousers"}, {"event": "Viewed skirts"}, {"event": "Viewed sale"}],
                 "within": "PT10S", "zone": "Europe/Warsaw"}""");
        List<List<Object>> expected = sql.rows("""
                WITH one AS (SELECT *, max(CASE WHEN name = 'Viewed trousers' THEN t END) OVER past AS entered
                    FROM event WINDOW past AS (PARTITION BY person ORDER BY t)),
                  two AS (SELECT *, max(CASE WHEN name = 'Viewed skirts' AND t - entered <= 10 THEN entered END)
                    OVER past AS entered_second FROM one WINDOW past AS (PARTITION BY person ORDER BY t))
                SELECT count(DISTINCT person) FILTER (name = 'Viewed trousers'),
                  count(DISTINCT person) FILTER (name = 'Viewed skirts' AND t - entered <= 10),
                  count(DISTINCT person) FILTER (name = 'Viewed sale' AND t - entered_second <= 10)
                FROM two""");
        assertThat(funnel.steps())
                .extracting(step -> (Object) step.reached())
                .containsExactlyElementsOf(expected.getFirst());
        assertThat(funnel.steps().getLast().reached()).isPositive();
    }

    @Test
    void flow() throws SQLException {
        var flow = (FlowBody) ask("flow", "{}");
        assertThat(flow.arcs())
                .map(arc -> List.<Object>of(arc.from(), arc.to(), arc.n(), arc.medianSeconds(), arc.p90Seconds()))
                .containsExactlyInAnyOrderElementsOf(sql.rows("""
                        SELECT name, next, count(*), quantile_cont((next_t - t)::DOUBLE, 0.5),
                          quantile_cont((next_t - t)::DOUBLE, 0.9)
                        FROM (SELECT *, lead(name) OVER w AS next, lead(t) OVER w AS next_t FROM event
                          WINDOW w AS (PARTITION BY person ORDER BY t))
                        WHERE next IS NOT NULL GROUP BY ALL"""));
        assertThat(flow.nodes())
                .map(node -> List.<Object>of(node.name(), node.events(), node.persons(), node.starts(), node.ends()))
                .containsExactlyInAnyOrderElementsOf(sql.rows("""
                        SELECT name, count(*), count(DISTINCT person), count(*) FILTER (place = 1),
                          count(*) FILTER (place = size)
                        FROM (SELECT *, row_number() OVER (PARTITION BY person ORDER BY t) AS place,
                          count(*) OVER (PARTITION BY person) AS size FROM event)
                        GROUP BY name"""));
    }

    @Test
    void trend() throws SQLException {
        for (String count : List.of("events", "persons")) {
            var trend = (TrendBody) ask("trend", """
                    {"event": "Viewed sale", "unit": "week", "count": "%s", "zone": "Europe/Warsaw"}""".formatted(count));
            List<List<Object>> counted = new ArrayList<>();
            for (int period = 0; period < trend.periods().size(); period++) {
                counted.add(List.of(
                        trend.periods().get(period).start(),
                        trend.series().getFirst().values().get(period).longValue()));
            }
            assertThat(counted)
                    .isEqualTo(sql.rows("""
                    SELECT date_trunc('week', day)::DATE AS week, %s FROM event WHERE name = 'Viewed sale'
                    GROUP BY week ORDER BY week""".formatted(count.equals("events") ? "count(*)" : "count(DISTINCT person)")));
        }
    }

    @Test
    void path() throws SQLException {
        var path = (PathBody) ask("path", """
                {"start": "Viewed sale", "steps": 3, "collapse": false}""");
        assertThat(path.nodes())
                .map(node -> List.<Object>of((long) node.step(), node.name(), node.journeys()))
                .containsExactlyInAnyOrderElementsOf(sql.rows("""
                        SELECT t - started + 1 AS step, name, count(*)
                        FROM (SELECT person, name, row_number() OVER w AS t,
                            min(CASE WHEN name = 'Viewed sale' THEN place END) OVER (PARTITION BY person) AS started
                          FROM (SELECT *, row_number() OVER (PARTITION BY person ORDER BY t) AS place FROM event)
                          WINDOW w AS (PARTITION BY person ORDER BY t))
                        WHERE t - started BETWEEN 0 AND 2 GROUP BY ALL"""));
        assertThat(path.edges())
                .map(edge -> List.<Object>of(
                        (long) path.nodes().get(edge.from()).step(),
                        path.nodes().get(edge.from()).name(),
                        path.nodes().get(edge.to()).name(),
                        edge.journeys()))
                .containsExactlyInAnyOrderElementsOf(sql.rows("""
                        SELECT place - started + 1 AS step, name, next, count(*)
                        FROM (SELECT *, min(CASE WHEN name = 'Viewed sale' THEN place END)
                            OVER (PARTITION BY person) AS started
                          FROM (SELECT *, row_number() OVER w AS place, lead(name) OVER w AS next FROM event
                            WINDOW w AS (PARTITION BY person ORDER BY t)))
                        WHERE place - started BETWEEN 0 AND 1 AND next IS NOT NULL GROUP BY ALL"""));
    }

    @Test
    void variant() throws SQLException {
        var variant = (VariantBody) ask("variant", """
                {"top": 10}""");
        assertThat(variant.variants())
                .map(one -> List.<Object>of(
                        String.join(" > ", one.names()), one.share().n(), one.medianSeconds()))
                .isEqualTo(sql.rows("""
                        WITH kept AS (SELECT *, max(t) OVER (PARTITION BY person) - min(t) OVER (PARTITION BY person)
                            AS lasted, lag(name) OVER (PARTITION BY person ORDER BY t) AS before FROM event),
                          journey AS (SELECT person, string_agg(name, ' > ' ORDER BY t) AS names, any_value(lasted) AS lasted
                            FROM kept WHERE before IS DISTINCT FROM name GROUP BY person)
                        SELECT names, count(*) AS n, quantile_cont(lasted::DOUBLE, 0.5)
                        FROM journey GROUP BY names ORDER BY n DESC, names LIMIT 10"""));
        assertThat(variant.distinct()).isEqualTo(sql.rows("""
                SELECT count(DISTINCT names) FROM (SELECT string_agg(name, ' ' ORDER BY t) AS names
                  FROM (SELECT *, lag(name) OVER (PARTITION BY person ORDER BY t) AS before FROM event)
                  WHERE before IS DISTINCT FROM name GROUP BY person)""").getFirst().getFirst());
    }

    @Test
    void sequence() throws SQLException {
        var sequence = (SequenceBody) ask("sequence", """
                {"conditions": [{"event": "Viewed skirts"}, {"event": "Viewed sale"}], "pattern": "(?1).*(?2).*(?1)"}""");
        assertThat(List.<Object>of(sequence.matched().n(), sequence.matched().of()))
                .isEqualTo(sql.rows("""
                        WITH skirts AS (SELECT person, min(t) AS first, max(t) AS last FROM event
                            WHERE name = 'Viewed skirts' GROUP BY person)
                        SELECT count(DISTINCT person) FILTER (name = 'Viewed sale' AND t > first AND t < last),
                          count(DISTINCT person) FILTER (name IN ('Viewed skirts', 'Viewed sale'))
                        FROM event LEFT JOIN skirts USING (person)""").getFirst());
    }

    @Test
    void casesOfAProperty() throws SQLException {
        var frequency = (FrequencyBody) ask("frequency", """
                {"events": {"any": true}, "bars": 1000, "subject": "case:model"}""");
        assertThat(List.<Object>of(
                        frequency.n(),
                        frequency.events(),
                        Objects.requireNonNull(frequency.summary()).median(),
                        frequency.summary().most()))
                .isEqualTo(sql.rows("SELECT count(*), sum(n), quantile_cont(n::DOUBLE, 0.5), max(n)"
                                + " FROM (SELECT count(*) AS n FROM event GROUP BY model)")
                        .getFirst());
        assertThat(frequency.rule()).startsWith("All cases (events of one value of property \"model\" are a case)");
        var flow = (FlowBody) ask("flow", "{\"subject\": \"case:colour\"}");
        assertThat(flow.nodes())
                .map(node -> List.<Object>of(node.name(), node.events(), node.persons()))
                .containsExactlyInAnyOrderElementsOf(
                        sql.rows("SELECT name, count(*), count(DISTINCT colour) FROM event GROUP BY name"));
    }

    @Test
    void anAnswerTellsItsSubject() {
        byte[] words = "{\"subject\": \"case:model\", \"top\": 1}".getBytes(StandardCharsets.UTF_8);
        assertThat(Json.tree(Json.pretty(QuestionKinds.ask(footpath, "flow", words)))
                        .get("subject")
                        .asString())
                .isEqualTo("case:model");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'subject': 'household'} | subject: is \"household\"; it must be person, session, account, account:KIND or case:PROPERTY",
                "{'subject': 'case:modell'} | subject: no property \"modell\"; nearest: \"model\"",
                "{'subject': 'account'} | subject: no event has a property \"account\" and no person a trait \"account\"",
                "{'subject': 'case:model', 'segment': {'trait': 'age', 'op': '=', 'value': 1}} | segment: cases have no traits",
                "{'sessionTimeout': 'PT1H'} | sessionTimeout: has no meaning here; leave it out, or give subject session",
                "{'subject': 'session', 'sessionTimeout': 'PT25H'} | sessionTimeout: is \"PT25H\"; give 1 microsecond to 24 hours"
            },
            quoteCharacter = '~')
    void aSubjectThatIsNoneSaysWhy(String words, String message) {
        assertThatThrownBy(() -> ask("flow", words.replace('\'', '"')))
                .satisfies(
                        fault -> assertThat(String.valueOf(fault.getMessage())).startsWith(message));
    }

    private static Object ask(String kind, String words) {
        Told answer = QuestionKinds.ask(footpath, kind, words.getBytes(StandardCharsets.UTF_8));
        // As it goes over the wire.
        assertThat(Json.bytes(answer)).isNotEmpty();
        return answer.answer();
    }
}
