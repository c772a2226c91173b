package footpath.benchmarks.question;

import footpath.analytics.Breakdown;
import footpath.analytics.funnel.FunnelAnswer.GroupAnswer;
import footpath.analytics.funnel.FunnelQuestion;
import footpath.analytics.funnel.FunnelStep;
import footpath.benchmarks.Answer;
import footpath.benchmarks.Dialect;
import footpath.benchmarks.Footpath;
import footpath.benchmarks.Formulation;
import footpath.benchmarks.SharedQuestion;
import footpath.events.Micros;
import footpath.events.PropertyValue;
import footpath.events.filter.Condition;
import footpath.events.filter.EventMatcher;
import footpath.events.filter.Field;
import footpath.index.IndexSnapshot;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// How many go through eight steps, two of which have a condition on a property, split by a third property?
///
/// The third property, the device, is the same at all events of a person. So the peers need not find the
/// event at which it counts.
public final class FilteredFunnel implements SharedQuestion {
    private static final Duration WITHIN = Duration.ofDays(30);
    private static final List<String> NAMES =
            List.of("visit", "event 2", "product view", "event 4", "event 5", "cart", "event 7", "purchase");
    private static final String DEAR = "cart";
    private static final String LAST = "purchase";

    private static final FunnelSql SQL =
            new FunnelSql(NAMES.stream().map(FilteredFunnel::condition).toList(), Micros.of(WITHIN), "device");

    private static String condition(String name) {
        return switch (name) {
            case DEAR -> "(name = 'cart' AND value > 50)";
            case LAST -> "(name = 'purchase' AND category = 'shoes')";
            default -> "name = '" + name + "'";
        };
    }

    private static FunnelStep step(String name) {
        Condition where = switch (name) {
            case DEAR ->
                new Condition.Compare(
                        new Field.Property("value"), Condition.Relation.GREATER, new PropertyValue.Numeric(50));
            case LAST -> new Condition.OneOf(new Field.Property("category"), List.of(new PropertyValue.Text("shoes")));
            default -> Condition.ALWAYS;
        };
        return FunnelStep.of(new EventMatcher(List.of(name), where));
    }

    @Override
    public String title() {
        return "funnel of 8 steps within 30 days, two with conditions on properties, split by a property";
    }

    @Override
    public Answer ask(Footpath footpath) {
        var question = new FunnelQuestion(
                Sql.EVERYTHING,
                NAMES.stream().map(FilteredFunnel::step).toList(),
                WITHIN,
                Optional.of(new Breakdown(new Field.Property("device"), 10)),
                false);
        var rows = new TreeMap<String, List<Long>>();
        for (GroupAnswer group : footpath.ask(question).groups()) {
            rows.put(group.value().toString(), group.reached());
        }
        return Answer.exact(rows);
    }

    @Override
    public List<Formulation> formulations(Dialect dialect) {
        return SQL.formulations(dialect);
    }

    @Override
    public long bytes(IndexSnapshot snapshot) {
        return Columns.postings(snapshot, NAMES) + Columns.fields(snapshot, List.of("visit", DEAR, LAST), 1);
    }
}
