package footpath.benchmarks.question;

import footpath.analytics.Segment;
import footpath.analytics.drivers.DriversAnswer.Driver;
import footpath.analytics.drivers.DriversCompared;
import footpath.analytics.drivers.DriversGroups;
import footpath.analytics.drivers.DriversLimits;
import footpath.analytics.drivers.DriversProperty;
import footpath.analytics.drivers.DriversQuestion;
import footpath.benchmarks.Answer;
import footpath.benchmarks.Dialect;
import footpath.benchmarks.EventFile;
import footpath.benchmarks.Footpath;
import footpath.benchmarks.Formulation;
import footpath.benchmarks.SharedQuestion;
import footpath.events.filter.EventMatcher;
import footpath.events.filter.Field;
import footpath.index.IndexSnapshot;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What sets buyers apart: how many of them, and of all others, had each event and used each channel?
///
/// Footpath's answer holds the differences with their intervals and p-values too; the peers are asked for the
/// counts alone, of which they are made. No channel is called as an event is.
public final class Drivers implements SharedQuestion {
    private static final String BOUGHT = "purchase";
    private static final DriversLimits EVERYTHING = new DriversLimits(1_000, 1, 1_000);
    private static final List<String> THINGS =
            Stream.concat(EventFile.NAMES.stream(), EventFile.CHANNELS.stream()).toList();

    @Override
    public String title() {
        return "drivers: the events and channels that buyers have, and all others";
    }

    @Override
    public Answer ask(Footpath footpath) {
        var buyers = Segment.Did.once(EventMatcher.named(BOUGHT));
        var channel = new DriversProperty(Sql.EVERY_EVENT, new Field.Channel());
        var question = new DriversQuestion(
                Sql.EVERYTHING,
                new DriversGroups.Segments(buyers, Optional.empty()),
                new DriversCompared(false, true, List.of(channel)),
                EVERYTHING);
        var rows = new TreeMap<String, List<Long>>();
        for (Driver driver : footpath.ask(question).drivers()) {
            rows.put(
                    driver.value().toString(),
                    List.of(
                            driver.shares().first().n(),
                            driver.shares().second().n()));
        }
        return Answer.exact(rows);
    }

    @Override
    public List<Formulation> formulations(Dialect dialect) {
        return switch (dialect) {
            case CLICKHOUSE -> Sql.grouping("names as bits", clickHouse(), new Formulation("arrays", arrays()));
            case DUCKDB -> List.of(new Formulation("names as bits", duckDb()), pairs());
            case SPARK -> List.of();
        };
    }

    /// Numbers the names and channels, and looks at each set of them once however many persons have it.
    private static String clickHouse() {
        return """
                WITH [%s] AS things
                SELECT things[bit + 1] AS value, sumIf(n, bitTest(mask, %d)), sumIf(n, NOT bitTest(mask, %2$d)) FROM (
                  SELECT mask, count() AS n FROM (
                    SELECT groupBitOr(bitOr(bitShiftLeft(toUInt64(1), transform(name, things, range(%3$d), 0)),
                        bitShiftLeft(toUInt64(1), transform(channel, things, range(%3$d), 0)))) AS mask
                    FROM journey GROUP BY person) GROUP BY mask)
                ARRAY JOIN bitPositionsToArray(mask) AS bit GROUP BY bit""".formatted(Sql.list(THINGS), THINGS.indexOf(BOUGHT), THINGS.size());
    }

    private static String arrays() {
        return """
                SELECT value, countIf(bought), countIf(NOT bought) FROM (
                  SELECT arrayConcat(groupUniqArray(name), groupUniqArray(channel)) AS things, has(things, '%s') AS bought
                  FROM journey GROUP BY person)
                ARRAY JOIN things AS value GROUP BY value""".formatted(BOUGHT);
    }

    /// Its names and channels are numbered as they are; a table of them tells what each bit is.
    private static String duckDb() {
        return """
                WITH persons AS (
                    SELECT bit_or((1::BIGINT << enum_code(name)) | (1::BIGINT << (%2$d + enum_code(channel)))) AS mask
                    FROM journey GROUP BY person),
                  masks AS (SELECT mask, count(*) AS n, (mask >> enum_code('%1$s'::event_name)) & 1 = 1 AS bought
                    FROM persons GROUP BY mask),
                  things AS (SELECT name::VARCHAR AS value, enum_code(name) AS bit
                      FROM (SELECT unnest(enum_range(NULL::event_name))::event_name AS name)
                    UNION ALL SELECT channel::VARCHAR, %2$d + enum_code(channel)
                      FROM (SELECT unnest(enum_range(NULL::event_channel))::event_channel AS channel))
                SELECT value, coalesce(sum(n) FILTER (WHERE bought), 0), coalesce(sum(n) FILTER (WHERE NOT bought), 0)
                FROM masks, things WHERE (mask >> bit) & 1 = 1 GROUP BY value""".formatted(BOUGHT, EventFile.NAMES.size());
    }

    private static Formulation pairs() {
        String pairs = """
                SELECT %2$s AS value, count(*) FILTER (WHERE bought), count(*) FILTER (WHERE NOT bought) FROM (
                  SELECT DISTINCT person, %1$s, person IN (SELECT person FROM buyers) AS bought FROM journey) GROUP BY %1$s""";
        return new Formulation(
                "distinct pairs",
                "WITH buyers AS (SELECT DISTINCT person FROM journey WHERE name = '" + BOUGHT + "') "
                        + pairs.formatted("name", "name::VARCHAR") + " UNION ALL "
                        + pairs.formatted("channel", "channel::VARCHAR"));
    }

    /// The subject of every posting, and the channel of every event.
    @Override
    public long bytes(IndexSnapshot snapshot) {
        return Columns.subjects(snapshot, EventFile.NAMES) + Columns.codes(snapshot, 1);
    }
}
