package footpath.server.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import footpath.server.Footpath;
import footpath.server.SampleData;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Answers about the grocery chain's households, held against SQL written by hand over the files themselves.
class CompleteJourneyAnswersTest {
    private static final double DAY = 86_400;

    private static Footpath footpath;
    private static SqlOracle sql;

    @BeforeAll
    static void open(@TempDir Path folder) throws SQLException {
        footpath = SampleData.completeJourney(folder);
        sql = SqlOracle.completeJourney();
    }

    @AfterAll
    static void close() throws SQLException {
        sql.close();
        footpath.close();
    }

    @Test
    void retention() throws SQLException {
        var retention = (RetentionBody) ask("retention", """
                {"start": {"event": "Offer received"}, "returning": {"event": "Coupon redeemed"}, "unit": "month",
                 "periods": 3, "zone": "America/New_York"}""");
        List<List<Object>> table = new ArrayList<>();
        for (RetentionBody.Cohort cohort : retention.groups().getFirst().cohorts()) {
            for (int column = 0; column <= 3 && cohort.n() > 0; column++) {
                table.add(List.of(
                        cohort.start(),
                        (long) column,
                        cohort.cells().get(column).n()));
            }
        }
        assertThat(table).isEqualTo(sql.rows("""
                WITH cohort AS (SELECT household, date_trunc('month', min(day))::DATE AS start FROM offer
                    GROUP BY household),
                  returned AS (SELECT DISTINCT household, date_diff('month', start, day) AS distance
                    FROM cohort JOIN redemption USING (household))
                SELECT start, distance, count(DISTINCT household) FILTER (distance = 0 OR is_back)
                FROM (SELECT start, d.distance, household, r.household IS NOT NULL AS is_back
                  FROM cohort CROSS JOIN range(4) d(distance)
                    LEFT JOIN returned r USING (household, distance))
                GROUP BY ALL ORDER BY ALL"""));
    }

    @Test
    void lifecycle() throws SQLException {
        var lifecycle = (LifecycleBody) ask("lifecycle", """
                {"events": {"event": "Basket bought"}, "unit": "month", "from": "2017-01-01", "zone": "America/New_York"}""");
        assertThat(lifecycle.periods())
                .map(one -> List.<Object>of(
                        one.start(), one.newPersons(), one.returning(), one.resurrecting(), one.dormant()))
                .isEqualTo(sql.rows("""
                        WITH active AS (SELECT DISTINCT household, date_trunc('month', day)::DATE AS month FROM basket),
                          months AS (SELECT DISTINCT month FROM active),
                          grid AS (SELECT household, month, a.month IS NOT NULL AS now,
                              EXISTS (FROM active b WHERE b.household = h.household
                                AND b.month = m.month - INTERVAL 1 MONTH) AS just_before,
                              EXISTS (FROM active b WHERE b.household = h.household AND b.month < m.month) AS ever_before
                            FROM (SELECT DISTINCT household FROM active) h CROSS JOIN months m
                              LEFT JOIN active a USING (household, month))
                        SELECT month, count(*) FILTER (now AND NOT ever_before),
                          count(*) FILTER (now AND just_before),
                          count(*) FILTER (now AND ever_before AND NOT just_before),
                          count(*) FILTER (NOT now AND just_before)
                        FROM grid GROUP BY month ORDER BY month"""));
    }

    @Test
    void stickiness() throws SQLException {
        var stickiness = (StickinessBody) ask("stickiness", """
                {"events": {"event": "Basket bought"}, "unit": "month", "zone": "America/New_York"}""");
        List<Long> persons = stickiness.ranges().getFirst().persons();
        List<List<Object>> counted = new ArrayList<>();
        for (int months = 1; months <= persons.size(); months++) {
            if (persons.get(months - 1) > 0) {
                counted.add(List.of((long) months, persons.get(months - 1)));
            }
        }
        assertThat(counted).isEqualTo(sql.rows("""
                SELECT months, count(*) FROM (SELECT household, count(DISTINCT date_trunc('month', day)) AS months
                  FROM basket GROUP BY household) GROUP BY months ORDER BY months"""));
    }

    @Test
    void frequency() throws SQLException {
        var frequency = (FrequencyBody) ask("frequency", """
                {"events": {"event": "Coupon redeemed"}, "bars": 1000}""");
        String each = "(SELECT household, count(*) AS n FROM redemption GROUP BY household)";
        assertThat(frequency.bars().stream()
                        .filter(bar -> bar.persons() > 0)
                        .map(bar -> List.<Object>of(bar.events(), bar.persons()))
                        .toList())
                .isEqualTo(sql.rows("SELECT n, count(*) FROM " + each + " GROUP BY n ORDER BY n"));
        FrequencyBody.Summary summary = Objects.requireNonNull(frequency.summary());
        assertThat(List.<Object>of(
                        frequency.n(),
                        frequency.events(),
                        summary.mean(),
                        summary.median(),
                        summary.p90(),
                        summary.most()))
                .isEqualTo(sql.rows("SELECT count(*), sum(n), avg(n), quantile_cont(n::DOUBLE, 0.5),"
                                + " quantile_cont(n::DOUBLE, 0.9), max(n) FROM " + each)
                        .getFirst());
    }

    @Test
    void segment() throws SQLException {
        var segment = (SegmentBody) ask("segment", """
                {"segments": [
                  {"name": "three in 30 days", "segment": {"did": {"event": "Coupon redeemed"}, "times": 3, "within": "P30D"}},
                  {"name": "never after", "segment": {"did": "Offer received", "never": "Coupon redeemed"}}]}""");
        assertThat(segment.segments())
                .extracting(one -> (Object) one.size().n())
                .containsExactlyElementsOf(sql.rows("""
                        SELECT (SELECT count(DISTINCT household) FROM (SELECT *, date_diff('day', lag(day, 2)
                            OVER (PARTITION BY household ORDER BY day), day) AS span FROM redemption) WHERE span < 30),
                          (SELECT count(*) FROM (SELECT household, max(day) AS last FROM offer GROUP BY household) o
                            WHERE NOT EXISTS (FROM redemption r WHERE r.household = o.household AND r.day >= o.last))""").getFirst());
    }

    @Test
    void drivers() throws SQLException {
        var drivers = (DriversBody) ask("drivers", """
                {"target": {"did": "Coupon redeemed"}, "traits": false, "events": false,
                 "properties": [{"event": "Offer received", "property": "campaign_type"}]}""");
        assertThat(drivers.drivers().stream()
                        .sorted(Comparator.comparing(DriversBody.Driver::value))
                        .map(one -> List.<Object>of(
                                one.value(),
                                one.target().n(),
                                one.target().of(),
                                one.base().n(),
                                one.base().of()))
                        .toList())
                .isEqualTo(sql.rows("""
                        WITH everyone AS (SELECT household FROM offer UNION SELECT household FROM redemption
                            UNION SELECT household::BIGINT FROM basket),
                          grouped AS (SELECT household, household IN (SELECT household FROM redemption) AS is_target
                            FROM everyone)
                        SELECT campaign_type, count(DISTINCT household) FILTER (is_target),
                          (SELECT count(*) FROM grouped WHERE is_target),
                          count(DISTINCT household) FILTER (NOT is_target),
                          (SELECT count(*) FROM grouped WHERE NOT is_target)
                        FROM offer JOIN grouped USING (household) GROUP BY campaign_type ORDER BY campaign_type"""));
    }

    @Test
    void driversOfAFunnel() throws SQLException {
        var drivers = (DriversBody) ask("drivers", """
                {"funnel": {"steps": [{"event": "Offer received"}, {"event": "Coupon redeemed"}], "within": "P10000D"},
                 "traits": false, "minimum": 1}""");
        List<Object> expected = sql.rows("""
                WITH entered AS (SELECT household, min(day) AS entry FROM offer GROUP BY household),
                  grouped AS (SELECT household, entry,
                      EXISTS (FROM redemption r WHERE r.household = e.household AND r.day >= entry) AS is_target,
                      EXISTS (FROM basket b WHERE b.household = e.household AND b.day < entry) AS bought
                    FROM entered e)
                SELECT count(*) FILTER (is_target AND bought), count(*) FILTER (is_target),
                  count(*) FILTER (NOT is_target AND bought), count(*) FILTER (NOT is_target) FROM grouped""").getFirst();
        assertThat(drivers.drivers().stream()
                        .filter(one -> one.value().equals("Basket bought"))
                        .map(one -> List.<Object>of(
                                one.target().n(),
                                one.target().of(),
                                one.base().n(),
                                one.base().of()))
                        .toList())
                .containsExactly(expected);
    }

    @Test
    void next() throws SQLException {
        var next = (NextBody) ask("next", """
                {"match": {"event": "Coupon redeemed"}, "taken": {"event": "Coupon redeemed"}}""");
        NextBody.Next again = next.next().getFirst();
        assertThat(List.<Object>of(
                        next.matches(),
                        next.persons(),
                        next.nothing().n(),
                        again.n(),
                        again.persons(),
                        again.medianSeconds(),
                        again.p90Seconds()))
                .isEqualTo(sql.rows("""
                        WITH instants AS (SELECT household, epoch(timezone('America/New_York', day::TIMESTAMP)) AS t
                            FROM redemption),
                          pairs AS (SELECT household, lead(t) OVER (PARTITION BY household ORDER BY t) - t AS wait
                            FROM instants)
                        SELECT count(*), count(DISTINCT household), count(*) FILTER (wait IS NULL), count(wait),
                          count(DISTINCT household) FILTER (wait IS NOT NULL), quantile_cont(wait::DOUBLE, 0.5),
                          quantile_cont(wait::DOUBLE, 0.9) FROM pairs""").getFirst());
    }

    @Test
    void survival() throws SQLException {
        var survival = (SurvivalBody) ask("survival", """
                {"entry": {"event": "Offer received"}, "event": {"event": "Coupon redeemed"}, "points": 10000,
                 "zone": "America/New_York"}""");
        List<List<Object>> expected = sql.rows("""
                WITH entered AS (SELECT household, min(day) AS entry FROM offer GROUP BY household),
                  waited AS (SELECT e.household, entry, min(r.day) AS done FROM entered e
                    LEFT JOIN redemption r ON r.household = e.household AND r.day >= e.entry GROUP BY ALL),
                  -- Midnights of New York in seconds, so that days of 23 and 25 hours count as they were.
                  spans AS (SELECT done IS NOT NULL AS is_event,
                      epoch(timezone('America/New_York', coalesce(done, entry)::TIMESTAMP))
                        - epoch(timezone('America/New_York', entry::TIMESTAMP)) AS span,
                      entry FROM waited),
                  times AS (SELECT span, count(*) AS events FROM spans WHERE is_event GROUP BY span)
                SELECT span::DOUBLE, events FROM times ORDER BY span""");
        assertThat(survival.entrants()).isEqualTo(1_559);
        List<List<Object>> events = new ArrayList<>();
        long before = 0;
        double share = 1;
        for (SurvivalBody.Point point : survival.points()) {
            events.add(List.of(point.seconds(), point.events() - before));
            share *= 1 - (double) (point.events() - before) / point.atRisk();
            assertThat(point.survival()).isCloseTo(share, within(1e-12));
            before = point.events();
        }
        assertThat(events).isEqualTo(expected);
        assertThat(survival.points().getFirst().seconds()).isLessThan(30 * DAY);
    }

    @Test
    void attribution() throws SQLException {
        var attribution = (AttributionBody) ask("attribution", """
                {"conversion": {"event": "Coupon redeemed"}, "touches": {"events": ["Offer received"]},
                 "by": {"property": "campaign_type"}, "lookback": "P60D",
                 "models": [{"model": "participation"}, {"model": "linear"}]}""");
        List<List<Object>> expected = sql.rows("""
                WITH instants AS (SELECT household, campaign_type,
                    epoch(timezone('America/New_York', day::TIMESTAMP)) AS t FROM offer),
                  touched AS (SELECT r.household, r.day, i.campaign_type, count(*) OVER conversion AS touches
                    FROM redemption r JOIN instants i ON i.household = r.household
                      AND epoch(timezone('America/New_York', r.day::TIMESTAMP)) - i.t BETWEEN 0 AND 60 * 86400
                    WINDOW conversion AS (PARTITION BY r.household, r.day))
                SELECT campaign_type, count(*), count(DISTINCT (household, day)), sum(1.0::DOUBLE / touches)
                FROM touched GROUP BY campaign_type ORDER BY count(*) DESC""");
        assertThat(attribution.values()).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            AttributionBody.Value value = attribution.values().get(i);
            assertThat(List.<Object>of(value.value(), value.conversions()))
                    .isEqualTo(
                            List.of(expected.get(i).getFirst(), expected.get(i).get(2)));
            assertThat(value.credits().getFirst())
                    .isCloseTo((Long) expected.get(i).get(2), within(1e-6));
            assertThat(value.credits().getLast())
                    .isCloseTo((Double) expected.get(i).get(3), within(1e-6));
        }
        assertThat(attribution.conversions().attributed()
                        + attribution.conversions().unattributed())
                .isEqualTo((Long)
                        sql.rows("SELECT count(*) FROM redemption").getFirst().getFirst());
    }

    /// No session reaches 24 hours with pauses of an hour, so that the pause alone tells.
    @Test
    void sessions() throws SQLException {
        var frequency = (FrequencyBody) ask("frequency", """
                {"events": {"any": true}, "bars": 1000, "subject": "session", "sessionTimeout": "PT1H"}""");
        String each = """
                (SELECT household, session, count(*) AS n FROM
                  (SELECT household, count(*) FILTER (pause IS NULL OR pause > INTERVAL 1 HOUR) OVER past AS session FROM
                    (SELECT household, time, time - lag(time) OVER (PARTITION BY household ORDER BY time) AS pause FROM
                      (SELECT household, time FROM basket
                        UNION ALL SELECT household, timezone('America/New_York', day::TIMESTAMP) FROM offer
                        UNION ALL SELECT household, timezone('America/New_York', day::TIMESTAMP) FROM redemption))
                    WINDOW past AS (PARTITION BY household ORDER BY time))
                  GROUP BY ALL)""";
        assertThat(frequency.bars().stream()
                        .filter(bar -> bar.persons() > 0)
                        .map(bar -> List.<Object>of(bar.events(), bar.persons()))
                        .toList())
                .isEqualTo(sql.rows("SELECT n, count(*) FROM " + each + " GROUP BY n ORDER BY n"));
    }

    private static Object ask(String kind, String words) {
        return QuestionKinds.ask(footpath, kind, words.getBytes(StandardCharsets.UTF_8))
                .answer();
    }
}
