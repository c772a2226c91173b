package footpath.server.question;

import footpath.analytics.QuestionWords;
import footpath.analytics.SubjectSet;
import footpath.analytics.funnel.FunnelAnswer;
import footpath.analytics.funnel.FunnelList;
import footpath.analytics.funnel.FunnelListQuestion;
import footpath.analytics.funnel.FunnelQuestion;
import footpath.analytics.funnel.FunnelTrace;
import footpath.analytics.funnel.FunnelTracer;
import footpath.index.IndexSnapshot;
import footpath.server.Footpath;
import footpath.server.person.PersonPage;
import java.time.Instant;
import java.util.Optional;

/// Funnels, compared, listed and explained. Safe for use by several threads.
public final class Funnels {
    private final Footpath footpath;

    public Funnels(Footpath footpath) {
        this.footpath = footpath;
    }

    /// How far persons went.
    public FunnelBody answer(FunnelQuestion question) {
        return FunnelBody.of(footpath.ask(question));
    }

    /// How far persons went, beside the same funnel of others or of another time. Both see one state of the data.
    ///
    /// @param other differs in its scope alone
    public FunnelBody compare(FunnelQuestion question, FunnelQuestion other) {
        return footpath.askOf(question.scope().population(), snapshot -> {
            FunnelAnswer answer = footpath.ask(question, snapshot);
            return FunnelBody.of(answer)
                    .with(FunnelComparisonBody.of(
                            answer,
                            footpath.ask(other, snapshot),
                            entrants(question, snapshot)
                                    .and(entrants(other, snapshot))
                                    .size()));
        });
    }

    private SubjectSet entrants(FunnelQuestion question, IndexSnapshot snapshot) {
        return footpath.ask(new FunnelListQuestion(question, new FunnelList.Entrants()), snapshot);
    }

    /// The persons behind a number of a funnel, in order of their first arrival.
    public PersonPage persons(FunnelListQuestion question, long offset, int limit) {
        return footpath.askOf(
                question.scope().population(),
                snapshot -> PersonPage.of(
                        footpath.ask(question, snapshot),
                        offset,
                        limit,
                        snapshot.of(question.scope().subject()),
                        question.funnel().scope().zone()));
    }

    /// Why a subject stands where it does in a funnel.
    ///
    /// @param key     under which the person is known, or the value of a case
    /// @param session when it begins, if sessions are the subject and the person has several
    /// @throws footpath.server.Fault `UNKNOWN_PERSON`, with the nearest key
    public FunnelTraceBody explain(FunnelQuestion question, String key, Optional<Instant> session) {
        return footpath.askOf(question.scope().population(), snapshot -> {
            QuestionWords.require(question, snapshot);
            IndexSnapshot seen = snapshot.of(question.scope().subject());
            int person =
                    ExplainedSubject.number(key, session, seen, question.scope().zone());
            var tracer = new FunnelTracer(question, seen);
            FunnelTrace trace = tracer.trace(person).orElseGet(() -> FunnelTrace.withoutEvents(person));
            return FunnelTraceBody.of(
                    key, trace, tracer.rule(), question.scope().zone());
        });
    }
}
