package footpath.benchmarks.question;

import footpath.analytics.funnel.FunnelAnswer;
import footpath.analytics.funnel.FunnelQuestion;
import footpath.analytics.funnel.FunnelStep;
import footpath.benchmarks.Answer;
import footpath.benchmarks.Dialect;
import footpath.benchmarks.EventFile;
import footpath.benchmarks.Footpath;
import footpath.benchmarks.Formulation;
import footpath.benchmarks.SharedQuestion;
import footpath.events.Micros;
import footpath.events.filter.EventMatcher;
import footpath.index.IndexSnapshot;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// How many go through four steps within a week?
public final class PlainFunnel implements SharedQuestion {
    static final Duration WITHIN = Duration.ofDays(7);

    private static final FunnelSql SQL = new FunnelSql(
            EventFile.FUNNEL.stream().map(step -> "name = '" + step + "'").toList(), Micros.of(WITHIN), "'all'");

    @Override
    public String title() {
        return "funnel of 4 steps within 7 days";
    }

    @Override
    public Answer ask(Footpath footpath) {
        var question = new FunnelQuestion(Sql.EVERYTHING, steps(), WITHIN, Optional.empty(), false);
        return answer(footpath.ask(question));
    }

    static List<FunnelStep> steps() {
        return EventFile.FUNNEL.stream()
                .map(EventMatcher::named)
                .map(FunnelStep::of)
                .toList();
    }

    static Answer answer(FunnelAnswer answer) {
        List<Long> reached =
                answer.steps().stream().map(step -> step.reached().n()).toList();
        return Answer.ofOne(reached);
    }

    @Override
    public List<Formulation> formulations(Dialect dialect) {
        return SQL.formulations(dialect);
    }

    @Override
    public long bytes(IndexSnapshot snapshot) {
        return Columns.postings(snapshot, EventFile.FUNNEL);
    }
}
