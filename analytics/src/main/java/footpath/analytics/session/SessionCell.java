package footpath.analytics.session;

import footpath.analytics.BreakdownGroups;
import footpath.analytics.Cell;
import footpath.analytics.CellKernel;
import footpath.analytics.CellQuestion;
import footpath.analytics.CellUnit;
import footpath.analytics.Kernel;
import footpath.index.IndexSnapshot;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/// The persons behind the sessions of one period, or of all.
///
/// @param question the sessions
/// @param list     which of them
/// @param period   any instant of the period; all periods together if empty
/// @param value    the group, as the answer tells it; empty without a breakdown
public record SessionCell(SessionQuestion question, SessionList list, Optional<Instant> period, Optional<String> value)
        implements CellQuestion {
    @Override
    public Kernel<?, Cell> resolve(IndexSnapshot snapshot) {
        var session = new ResolvedSession(question, snapshot);
        Optional<Integer> number = period.map(instant -> session.periods.require("session.period", instant));
        return SessionTop.round(session, groups -> kernel(session, groups, number));
    }

    private Kernel<?, Cell> kernel(ResolvedSession session, BreakdownGroups groups, Optional<Integer> number) {
        int group = groups.require("session.value", value);
        int periods = session.periods.count();
        int from = group * periods + number.orElse(0);
        int to = number.isPresent() ? from + 1 : from + periods;
        var kernel = new SessionKernel(session, groups);
        return switch (list) {
            case ALL ->
                new CellKernel<>(
                        kernel,
                        CellUnit.PERSONS,
                        partial -> number.isPresent() ? partial.persons[from] : partial.allPersons[group]);
            case BOUNCED ->
                new CellKernel<>(
                        kernel,
                        CellUnit.SESSIONS,
                        partial -> Arrays.stream(partial.bounces, from, to).sum());
        };
    }
}
