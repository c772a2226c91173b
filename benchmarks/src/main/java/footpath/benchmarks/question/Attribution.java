package footpath.benchmarks.question;

import footpath.analytics.attribution.AttributionAnswer.ValueAnswer;
import footpath.analytics.attribution.AttributionModel;
import footpath.analytics.attribution.AttributionQuestion;
import footpath.analytics.attribution.TouchField;
import footpath.benchmarks.Answer;
import footpath.benchmarks.Dialect;
import footpath.benchmarks.Footpath;
import footpath.benchmarks.Formulation;
import footpath.benchmarks.SharedQuestion;
import footpath.events.filter.Condition;
import footpath.events.filter.EventMatcher;
import footpath.index.IndexSnapshot;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// How much of the first purchases does each channel deserve, by the removal effects of a Markov chain of the
/// touches before?
///
/// The peers count the transitions of the chain; [RemovalEffects] solves it for them, which costs next to
/// nothing. Their rows are: channel, what followed it, how often, and how often of those the channel was the
/// first touch.
public final class Attribution implements SharedQuestion {
    private static final List<String> TOUCHES = List.of("visit", "event 2");
    private static final List<String> NAMES = List.of("visit", "event 2", "purchase");

    /// Longer than the events are spread, so that all touches before the purchase count.
    private static final Duration LOOKBACK = Duration.ofDays(366);

    @Override
    public String title() {
        return "attribution by a Markov chain of channels";
    }

    @Override
    public Answer ask(Footpath footpath) {
        var question = new AttributionQuestion(
                Sql.EVERYTHING,
                EventMatcher.named("purchase"),
                new EventMatcher(TOUCHES, Condition.ALWAYS),
                new TouchField.Channel(),
                LOOKBACK,
                List.of(new AttributionModel.Markov(1)),
                Optional.empty(),
                false,
                100);
        var rows = new TreeMap<String, List<Long>>();
        for (ValueAnswer value : footpath.ask(question).values()) {
            rows.put(
                    value.value().toString(),
                    List.of(RemovalEffects.thousandths(value.credits().getFirst())));
        }
        return new Answer(rows, RemovalEffects.TOLERANCE);
    }

    @Override
    public List<Formulation> formulations(Dialect dialect) {
        return switch (dialect) {
            case CLICKHOUSE -> Sql.grouping("arrays", arrays(), windows());
            case DUCKDB -> List.of(windows(), join(), inOrder());
            case SPARK -> List.of(windows(), join());
        };
    }

    /// In any SQL: the first purchase of each person as a minimum over its events.
    private static Formulation windows() {
        return new Formulation("windows", ("""
                WITH events_of AS (SELECT person, t, name, channel, min(CASE WHEN name = 'purchase' THEN t END) OVER
                    (PARTITION BY person) AS bought FROM journey WHERE %s),
                  touches AS (SELECT person, t, channel, bought FROM events_of
                    WHERE name <> 'purchase' AND (bought IS NULL OR t < bought))""" + TRANSITIONS).formatted(Sql.named(NAMES)));
    }

    private static Formulation join() {
        return new Formulation("join", ("""
                WITH first AS (SELECT person, min(t) AS bought FROM journey WHERE name = 'purchase' GROUP BY person),
                  touches AS (SELECT journey.person, t, channel, bought
                    FROM journey LEFT JOIN first ON journey.person = first.person
                    WHERE %s AND (bought IS NULL OR t < bought))""" + TRANSITIONS).formatted(Sql.named(TOUCHES)));
    }

    private static final String TRANSITIONS = """
            ,
              steps AS (SELECT channel, bought, row_number() OVER w AS step, lead(t, 1) OVER w AS next_t,
                  lead(channel, 1) OVER w AS next_channel
                FROM touches WINDOW w AS (PARTITION BY person ORDER BY t))
            SELECT channel, CASE WHEN next_t > 0 THEN CAST(next_channel AS VARCHAR(20))
                WHEN bought IS NULL THEN '(lost)' ELSE '(converted)' END AS following,
              count(*), sum(CASE WHEN step = 1 THEN 1 ELSE 0 END)
            FROM steps GROUP BY 1, 2""";

    /// The neighbours come first, in one pass over the table; the first purchase then tells which of them count.
    /// A touch that a purchase follows is followed by the first one, since touches after it are left out.
    private static Formulation inOrder() {
        return new Formulation("windows in the order of the table, join", """
                WITH first AS (SELECT person, min(t) AS bought FROM journey WHERE name = 'purchase' GROUP BY person),
                  neighbours AS (SELECT person, t, name, channel, lead(person) OVER () AS next_person,
                      lead(name) OVER () AS next_name, lead(channel) OVER () AS next_channel,
                      lag(person) OVER () AS person_before
                    FROM journey WHERE %s)
                SELECT channel, CASE WHEN next_person IS NULL OR next_person <> neighbours.person THEN '(lost)'
                    WHEN next_name = 'purchase' THEN '(converted)' ELSE next_channel::VARCHAR END AS following,
                  count(*), count(*) FILTER (WHERE person_before IS NULL OR person_before <> neighbours.person)
                FROM neighbours LEFT JOIN first ON neighbours.person = first.person
                WHERE name <> 'purchase' AND (bought IS NULL OR t < bought)
                GROUP BY 1, 2""".formatted(Sql.named(NAMES)));
    }

    private static String arrays() {
        return """
                SELECT channel, following, count(), countIf(place = 1) FROM (
                  SELECT minIf(t, name = 'purchase') AS bought, groupArrayIf(t, name != 'purchase') AS times,
                    arraySort((c, at) -> at, groupArrayIf(channel, name != 'purchase'), times) AS touches,
                    arrayResize(touches, arrayCount(at -> bought = 0 OR at < bought, times)) AS counted
                  FROM journey WHERE %s GROUP BY person HAVING notEmpty(counted))
                ARRAY JOIN counted AS channel, arrayEnumerate(counted) AS place,
                  arrayPushBack(arrayPopFront(counted), if(bought = 0, '(lost)', '(converted)')) AS following
                GROUP BY channel, following""".formatted(Sql.named(NAMES));
    }

    @Override
    public Answer read(List<List<String>> rows) {
        return RemovalEffects.of(rows).credits();
    }

    @Override
    public long bytes(IndexSnapshot snapshot) {
        return Columns.postings(snapshot, NAMES) + Columns.fields(snapshot, TOUCHES, 1);
    }
}
