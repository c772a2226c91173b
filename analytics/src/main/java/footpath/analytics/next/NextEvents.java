package footpath.analytics.next;

import footpath.analytics.PatternMatcher;
import footpath.analytics.StepHits;
import footpath.analytics.SubjectMask;
import footpath.index.Shard;

/// Goes through the matches of one shard and what comes next to each. Confined to one thread.
final class NextEvents {
    private final ResolvedNext resolved;
    private final Shard shard;
    private final StepHits hits;
    private final PatternMatcher matcher;
    private final Neighbours neighbours;

    /// Receives matches, subject after subject.
    interface Sink {
        /// @param next   the event next to the match; [Neighbours#NOTHING] if there is none
        /// @param micros the time between
        void accept(int subject, int next, long micros);
    }

    NextEvents(ResolvedNext resolved, Shard shard) {
        NextQuestion question = resolved.question;
        this.resolved = resolved;
        this.shard = shard;
        this.hits = StepHits.ofAny(
                shard,
                question.conditions(),
                SubjectMask.of(shard, question.scope().segment()),
                resolved.period);
        this.matcher = new PatternMatcher(resolved.pattern);
        this.neighbours = new Neighbours(shard, question.taken(), resolved.period);
    }

    /// Receives matches with the event at which they are looked beyond.
    interface MatchSink {
        /// @param match the last event of the match, or the first if what comes before is told
        void accept(int subject, int match, int next, long micros);
    }

    void forEach(Sink sink) {
        forEachMatch((subject, match, next, micros) -> sink.accept(subject, next, micros));
    }

    void forEachMatch(MatchSink sink) {
        boolean all = resolved.question.counted() == NextCounted.ALL;
        while (hits.next()) {
            matcher.read(hits.times(), hits.steps(), hits.size());
            neighbours.read(hits.subject());
            while (matcher.next()) {
                tell(sink);
                if (!all) {
                    break;
                }
            }
        }
    }

    private void tell(MatchSink sink) {
        boolean after = resolved.question.direction() == NextDirection.AFTER;
        int edge = hits.events()[after ? matcher.last() : matcher.first()];
        int next = after ? neighbours.after(edge) : neighbours.before(edge);
        long micros = next == Neighbours.NOTHING
                ? 0
                : Math.abs(shard.times().microsAt(next) - shard.times().microsAt(edge));
        sink.accept(hits.subject(), edge, micros <= resolved.withinMicros ? next : Neighbours.NOTHING, micros);
    }
}
