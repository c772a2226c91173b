package footpath.analytics.journey;

import footpath.analytics.DurationTally;
import footpath.analytics.StepHits;
import footpath.analytics.SubjectMask;
import footpath.index.CodeColumn;
import footpath.index.Shard;
import java.util.List;

/// Counts the journeys of one shard into a partial. Confined to one thread.
final class JourneyScan {
    private final ResolvedJourney journey;
    private final Shard shard;
    private final JourneyPartial partial;
    private final DurationTally durations;
    private final JourneyWalk walk;
    private final JourneyPath path;
    private final StepHits hits;
    private final SubjectMask[] segments;
    private final CodeColumn channels;
    private final List<String> channelNames;
    private final long[] channelCounts;

    JourneyScan(ResolvedJourney journey, Shard shard, JourneyPartial partial) {
        this.journey = journey;
        this.shard = shard;
        this.partial = partial;
        this.durations = partial.durations;
        this.walk = new JourneyWalk(journey);
        this.path = new JourneyPath(journey);
        SubjectMask mask = SubjectMask.of(shard, journey.question.scope().segment());
        this.hits = StepHits.of(shard, journey.matchers, mask, journey.period);
        List<NamedSegment> named = journey.question.segments();
        this.segments = new SubjectMask[named.size()];
        for (int segment = 0; segment < segments.length; segment++) {
            segments[segment] = SubjectMask.of(shard, named.get(segment).condition());
            partial.segmentSize[segment] += mask.sizeOfBoth(segments[segment]);
        }
        this.channels = shard.channels();
        this.channelNames = shard.channelDictionary();
        this.channelCounts = new long[journey.stepCount * channelNames.size()];
    }

    void count() {
        while (hits.next()) {
            walk.walk(hits);
            path.of(walk);
            countSteps();
            countPath();
            countSegments();
        }
        nameChannels();
    }

    /// Only the times, for the rounds after the first.
    void time() {
        while (hits.next()) {
            walk.walk(hits);
            path.of(walk);
            timeSteps();
            timePath();
        }
    }

    private boolean isReached(int place) {
        return ((walk.reached >>> journey.rankAt[place]) & 1) != 0;
    }

    private long timeOf(int place) {
        return walk.time[journey.rankAt[place]];
    }

    private void countSteps() {
        partial.entrants++;
        int furthest = journey.stepCount - 1;
        while (!isReached(furthest)) {
            furthest--;
        }
        partial.furthest[furthest]++;
        for (int place = 0; place < furthest; place++) {
            if (!isReached(place)) {
                partial.skipped[place]++;
            }
        }
        for (int at = 0; at < path.length; at++) {
            countStep(path.places[at]);
        }
        timeSteps();
    }

    private void countStep(int place) {
        int rank = journey.rankAt[place];
        partial.reached[place]++;
        partial.repeats[place] += walk.repeats[rank];
        partial.mostRepeats[place] = Math.max(partial.mostRepeats[place], walk.repeats[rank]);
        partial.lastTime[place] = Math.max(partial.lastTime[place], walk.lastTime[rank]);
        int previous = journey.previousOf[place];
        if (previous >= 0 && isReached(previous)) {
            partial.reachedWithPrevious[place]++;
            partial.outOfOrder[place] += walk.time[rank] < timeOf(previous) ? 1 : 0;
        }
        int event = hits.events()[walk.hit[rank]];
        channelCounts[place * channelNames.size() + channels.at(event)]++;
    }

    private void timeSteps() {
        for (int at = 0; at < path.length; at++) {
            int place = path.places[at];
            int since = journey.sinceOf[place];
            if (since >= 0 && isReached(since) && timeOf(place) >= timeOf(since)) {
                durations.add(place, timeOf(place) - timeOf(since));
            }
        }
    }

    private void countPath() {
        partial.firstOfAll[path.places[0]]++;
        partial.lastOfAll[path.places[path.length - 1]]++;
        for (int at = 1; at < path.length; at++) {
            partial.arcs[path.places[at - 1] * journey.stepCount + path.places[at]]++;
        }
        timePath();
    }

    private void timePath() {
        for (int at = 1; at < path.length; at++) {
            int from = path.places[at - 1];
            int to = path.places[at];
            durations.add(JourneyKernel.arcMeasure(journey.stepCount, from, to), timeOf(to) - timeOf(from));
        }
    }

    private void countSegments() {
        for (int segment = 0; segment < segments.length; segment++) {
            if (segments[segment].has(hits.subject())) {
                partial.segmentEntrants[segment]++;
                for (int at = 0; at < path.length; at++) {
                    partial.segmentReached[segment * journey.stepCount + path.places[at]]++;
                }
            }
        }
    }

    private void nameChannels() {
        for (int i = 0; i < channelCounts.length; i++) {
            if (channelCounts[i] > 0) {
                String channel = channelNames.get(i % channelNames.size());
                partial.channels.get(i / channelNames.size()).merge(channel, channelCounts[i], Long::sum);
            }
        }
    }

    /// The person whose journey was walked last.
    int person() {
        return shard.person(hits.subject());
    }
}
