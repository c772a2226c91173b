package footpath.analytics.session;

import footpath.analytics.BreakdownGroups;
import footpath.analytics.Cell;
import footpath.analytics.CellKernel;
import footpath.analytics.CellQuestion;
import footpath.analytics.CellUnit;
import footpath.analytics.InvalidQuestion;
import footpath.analytics.Kernel;
import footpath.events.NearestWord;
import footpath.index.IndexSnapshot;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.ToLongFunction;

/// The persons behind the sessions of one period or of all, or behind those that begin or end with an event.
///
/// @param question the sessions
/// @param list     which of them
/// @param value    the group, as the answer tells it; empty without a breakdown
public record SessionCell(SessionQuestion question, SessionList list, Optional<String> value) implements CellQuestion {
    @Override
    public Kernel<?, Cell> resolve(IndexSnapshot snapshot) {
        var session = new ResolvedSession(question, snapshot);
        switch (list) {
            case SessionList.First(String event) -> requireKnown(event, snapshot);
            case SessionList.Last(String event) -> requireKnown(event, snapshot);
            case SessionList.All(var period) -> period.ifPresent(instant -> number(session, instant));
            case SessionList.Bounced(var period) -> period.ifPresent(instant -> number(session, instant));
        }
        return SessionTop.round(session, groups -> kernel(session, groups));
    }

    private Kernel<?, Cell> kernel(ResolvedSession session, BreakdownGroups groups) {
        int group = groups.require("session.value", value);
        int first = group * session.periods.count();
        var kernel = new SessionKernel(session, groups);
        return switch (list) {
            case SessionList.All(var period) ->
                new CellKernel<>(
                        kernel,
                        CellUnit.PERSONS,
                        period.<ToLongFunction<SessionPartial>>map(
                                        instant -> partial -> partial.persons[first + number(session, instant)])
                                .orElse(partial -> partial.allPersons[group]));
            case SessionList.Bounced(var period) -> {
                int from =
                        first + period.map(instant -> number(session, instant)).orElse(0);
                int to = period.isPresent() ? from + 1 : from + session.periods.count();
                yield sessions(
                        kernel,
                        partial -> Arrays.stream(partial.bounces, from, to).sum());
            }
            case SessionList.First(String event) -> sessions(kernel, partial -> ends(partial, event, group));
            case SessionList.Last(String event) ->
                sessions(kernel, partial -> ends(partial, event, groups.count() + group));
        };
    }

    private static Kernel<?, Cell> sessions(SessionKernel kernel, ToLongFunction<SessionPartial> count) {
        return new CellKernel<>(kernel, CellUnit.SESSIONS, count);
    }

    /// @param place of the count in the counts of each name
    private static long ends(SessionPartial partial, String event, int place) {
        return partial.ends.containsKey(event) ? partial.ends(event)[place] : 0;
    }

    private static int number(ResolvedSession session, Instant instant) {
        return session.periods.require("session.period", instant);
    }

    private static void requireKnown(String event, IndexSnapshot snapshot) {
        if (!snapshot.names().contains(event)) {
            throw new InvalidQuestion(
                    "session.event",
                    "no event is named \"" + event + "\"; " + NearestWord.remedy(event, snapshot.names()));
        }
    }
}
