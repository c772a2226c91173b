package footpath.analytics.journey;

import footpath.analytics.StepHits;
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

/// Traces single persons through a journey question, by the walk that counts them.
///
/// Costs time with the length of the one timeline; the first person of a shard also with the segment. Confined to
/// one thread.
public final class JourneyTracer {
    private final ResolvedJourney journey;
    private final IndexSnapshot snapshot;
    private final JourneyWalk walk;
    private final JourneyPath path;
    private final Map<Shard, SubjectMask> masks = new HashMap<>();

    /// A tracer for one question on one state of the index.
    public JourneyTracer(JourneyQuestion question, IndexSnapshot snapshot) {
        this.journey = new ResolvedJourney(question, snapshot);
        this.snapshot = snapshot;
        this.walk = new JourneyWalk(journey);
        this.path = new JourneyPath(journey);
    }

    /// How a person went; empty if it did not enter, or lies outside of the segment.
    public Optional<JourneyTrace> trace(int person) {
        return snapshot.locate(person).flatMap(location -> trace(person, location));
    }

    private Optional<JourneyTrace> trace(int person, SubjectLocation location) {
        Shard shard = location.shard();
        SubjectMask mask = masks.computeIfAbsent(
                shard,
                missing -> SubjectMask.of(missing, journey.question.scope().segment()));
        StepHits hits = StepHits.ofSubject(shard, journey.matchers, journey.period, location.subject());
        if (!mask.has(location.subject()) || !hits.next()) {
            return Optional.empty();
        }
        walk.walk(hits);
        path.of(walk);
        List<JourneyTrace.Fill> fills = new ArrayList<>();
        for (int at = 0; at < path.length; at++) {
            fills.add(fill(path.places[at], hits, shard));
        }
        return Optional.of(new JourneyTrace(person, fills));
    }

    private JourneyTrace.Fill fill(int place, StepHits hits, Shard shard) {
        int rank = journey.rankAt[place];
        int event = hits.events()[walk.hit[rank]];
        return new JourneyTrace.Fill(
                journey.question.steps().get(place).key(),
                shard.seqs().seqAt(event),
                Micros.toInstant(walk.time[rank]),
                shard.channelDictionary().get(shard.channels().at(event)),
                walk.repeats[rank]);
    }
}
