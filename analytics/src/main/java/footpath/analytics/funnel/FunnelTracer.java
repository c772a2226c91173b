package footpath.analytics.funnel;

import footpath.analytics.SubjectMask;
import footpath.events.Micros;
import footpath.index.IndexSnapshot;
import footpath.index.Shard;
import footpath.index.SubjectLocation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Says for single persons why they are in or out of the numbers of a funnel, by the rules that count them.
///
/// Costs time with the length of the one timeline; the first person of a shard also with the segment. Confined to
/// one thread.
public final class FunnelTracer {
    private final ResolvedFunnel funnel;
    private final IndexSnapshot snapshot;
    private final Map<Shard, SubjectMask> masks = new HashMap<>();

    /// A tracer for one question on one state of the index.
    ///
    /// @param snapshot by persons, or by the subjects of the question
    public FunnelTracer(FunnelQuestion question, IndexSnapshot snapshot) {
        this.snapshot = snapshot.of(question.scope().subject());
        this.funnel = new ResolvedFunnel(question, this.snapshot);
    }

    /// The rule by which persons count, in words.
    public String rule() {
        return FunnelWords.rule(funnel.question);
    }

    /// How a person went; empty if it has no events at all.
    ///
    /// @param person its number, or whatever [Shard#number] gives
    public Optional<FunnelTrace> trace(int person) {
        return snapshot.locate(person).map(location -> trace(person, location));
    }

    private FunnelTrace trace(int person, SubjectLocation location) {
        Shard shard = location.shard();
        SubjectMask mask = masks.computeIfAbsent(
                shard,
                missing -> SubjectMask.of(missing, funnel.question.scope().segment()));
        if (!mask.has(location.subject())) {
            return new FunnelTrace(person, List.of(), List.of("lies outside of the segment"));
        }
        if (funnel.isOpen()) {
            return open(person, location);
        }
        var words = new TraceWords(funnel, shard);
        OptionSubjects subjects = OptionSubjects.ofSubject(funnel, shard, location.subject());
        if (!subjects.next()) {
            return new FunnelTrace(person, List.of(), List.of(words.noEntry()));
        }
        return subjects.attempt()
                .map(attempt -> new FunnelTrace(person, fills(attempt), words.path(attempt, subjects)))
                .orElseGet(() -> new FunnelTrace(person, List.of(), List.of(words.countsNowhere(subjects.events()))));
    }

    /// Every attempt by which the person counts at some step, in order of the steps they began with.
    private FunnelTrace open(int person, SubjectLocation location) {
        OpenSubjects subjects = OpenSubjects.ofSubject(funnel, location.shard(), location.subject());
        if (!subjects.next() || !subjects.hasEntered()) {
            return new FunnelTrace(person, List.of(), List.of("had an event for none of the steps that counts"));
        }
        List<FunnelTrace.Fill> fills = new ArrayList<>();
        List<String> path = new ArrayList<>();
        for (int step = 0; step < funnel.stepCount; step++) {
            if (subjects.countsBy(step)) {
                path.addAll(new TraceWords(funnel.parts.get(step), location.shard())
                        .path(subjects.attemptFrom(step), subjects.beginningWith(step)));
            }
            if (subjects.hasReached(step)) {
                int begin = subjects.beginOf(step);
                fills.add(fill(step, subjects.attemptFrom(begin).times[step - begin]));
            }
        }
        return new FunnelTrace(person, fills, path);
    }

    private FunnelTrace.Fill fill(int place, long time) {
        return new FunnelTrace.Fill(place + 1, FunnelWords.label(funnel.question, place), Micros.toInstant(time));
    }

    private List<FunnelTrace.Fill> fills(Attempt attempt) {
        List<FunnelTrace.Fill> fills = new ArrayList<>();
        for (int place = 0; place < attempt.depth; place++) {
            if (attempt.hasReached(place)) {
                fills.add(fill(place, attempt.times[place]));
            }
        }
        return fills;
    }
}
