package footpath.analytics.funnel;

import footpath.analytics.TimeCut;
import footpath.events.Micros;
import footpath.events.filter.EventMatcher;
import footpath.index.IndexSnapshot;
import java.util.List;

/// A funnel question in numbers.
final class ResolvedFunnel {
    final FunnelQuestion question;
    final List<EventMatcher> matchers;
    final int stepCount;
    final long withinMicros;
    final TimeCut period;

    ResolvedFunnel(FunnelQuestion question, IndexSnapshot snapshot) {
        this.question = question;
        this.matchers = question.steps().stream().map(FunnelStep::matcher).toList();
        this.stepCount = matchers.size();
        this.withinMicros = Micros.of(question.within());
        this.period = TimeCut.of(question.scope().period(), snapshot);
    }
}
