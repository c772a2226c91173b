package footpath.analytics.funnel;

import footpath.analytics.StepHits;
import footpath.analytics.SubjectMask;
import footpath.analytics.TimeCut;
import footpath.index.Shard;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One subject of a shard after another, and what each made of a funnel with options. Confined to one thread.
final class OptionSubjects {
    private final FunnelSight sight;
    private final OptionWalk walk;
    private final StepHits hits;
    private final SubjectEvents events = new SubjectEvents();
    private final ConstantFields constant;
    private final TimeCut period;
    private final WindowEnds windowEnds;

    private OptionSubjects(ResolvedFunnel funnel, Shard shard, StepHits hits) {
        this.sight = funnel.sight;
        this.walk = new OptionWalk(funnel);
        this.hits = hits;
        this.period = funnel.period;
        this.windowEnds = new WindowEnds(funnel, shard);
        this.constant = new ConstantFields(funnel.question.options().constant(), shard);
    }

    /// The subjects of a shard that count and can begin an attempt.
    static OptionSubjects of(ResolvedFunnel funnel, Shard shard) {
        SubjectMask mask = SubjectMask.of(shard, funnel.question.scope().segment());
        return new OptionSubjects(funnel, shard, funnel.sight.hits(shard, mask, funnel.period));
    }

    /// One subject alone, if it can begin an attempt.
    static OptionSubjects ofSubject(ResolvedFunnel funnel, Shard shard, int subject) {
        return new OptionSubjects(funnel, shard, funnel.sight.hitsOf(shard, subject, funnel.period));
    }

    boolean next() {
        if (!hits.next()) {
            return false;
        }
        sight.read(hits, period, events);
        windowEnds.fill(events, hits.subject());
        return true;
    }

    int subject() {
        return hits.subject();
    }

    /// The events of the current subject.
    SubjectEvents events() {
        return events;
    }

    /// The best attempt of the current subject; empty if none counts.
    Optional<Attempt> attempt() {
        if (constant.isEmpty()) {
            return Optional.ofNullable(walk.best(events));
        }
        Attempt best = null;
        for (List<Integer> values : constant.split(events)) {
            constant.show(values, events);
            best = better(walk.best(events), best);
        }
        constant.showAll(events);
        return Optional.ofNullable(best);
    }

    /// Lets only the events fill steps that have the constant values of an attempt.
    void showOnly(Attempt attempt) {
        if (!constant.isEmpty()) {
            constant.split(events);
            constant.showLike(attempt.events[0], events);
        }
    }

    private @Nullable Attempt better(@Nullable Attempt one, @Nullable Attempt best) {
        return one != null && (best == null || walk.isBetter(one, best)) ? one : best;
    }

    /// Adds how often the current subject reached each step.
    void addConversions(long[] reached) {
        if (constant.isEmpty()) {
            walk.addConversions(events, reached);
            return;
        }
        for (List<Integer> values : constant.split(events)) {
            constant.show(values, events);
            walk.addConversions(events, reached);
        }
        constant.showAll(events);
    }
}
