package footpath.analytics.journey;

import footpath.analytics.Kernel;
import footpath.analytics.Outcome;
import footpath.analytics.PartialReader;
import footpath.analytics.PersonsPartial;
import footpath.analytics.StepHits;
import footpath.analytics.Stopwatch;
import footpath.analytics.SubjectMask;
import footpath.analytics.SubjectSet;
import footpath.index.Shard;
import java.util.Optional;

/// Lists the persons behind one number of a journey, by the walk that counts it.
final class JourneyListKernel implements Kernel<PersonsPartial, SubjectSet> {
    private final ResolvedJourney journey;
    private final JourneyList list;

    JourneyListKernel(ResolvedJourney journey, JourneyList list) {
        this.journey = journey;
        this.list = list;
    }

    /// Whether the journey just walked belongs on the list.
    private interface Test {
        boolean test(JourneyWalk walk, StepHits hits);
    }

    @Override
    public PersonsPartial start() {
        return new PersonsPartial();
    }

    @Override
    public void scan(Shard shard, PersonsPartial partial) {
        Test test = test(shard);
        var walk = new JourneyWalk(journey);
        SubjectMask mask = SubjectMask.of(shard, journey.question.scope().segment());
        StepHits hits = StepHits.of(shard, journey.matchers, mask, journey.period);
        while (hits.next()) {
            walk.walk(hits);
            if (test.test(walk, hits)) {
                partial.add(shard.person(hits.subject()));
            }
        }
    }

    private Test test(Shard shard) {
        return switch (list) {
            case JourneyList.Reached(String step, Optional<String> channel) ->
                channel.map(wanted -> reachedOn(shard, rank(step), wanted))
                        .orElseGet(() -> (walk, hits) -> has(walk, rank(step)));
            case JourneyList.DroppedAfter(String step) -> {
                int place = journey.place(step);
                yield (walk, hits) -> furthest(walk) == place;
            }
            case JourneyList.Skipped(String step) -> {
                int place = journey.place(step);
                yield (walk, hits) -> furthest(walk) > place && !has(walk, journey.rankAt[place]);
            }
            case JourneyList.Missed(String step) -> (walk, hits) -> !has(walk, rank(step));
            case JourneyList.Arrived(String step) -> {
                int place = journey.place(step);
                yield (walk, hits) -> furthest(walk) >= place;
            }
            case JourneyList.OutOfOrder(String step) -> outOfOrder(journey.place(step));
            case JourneyList.Arc(Optional<String> from, Optional<String> to) ->
                arc(from.map(journey::place).orElse(-1), to.map(journey::place).orElse(-1));
        };
    }

    private Test reachedOn(Shard shard, int rank, String channel) {
        int code = shard.channelDictionary().indexOf(channel);
        return (walk, hits) -> has(walk, rank) && shard.channels().at(hits.events()[walk.hit[rank]]) == code;
    }

    private Test outOfOrder(int place) {
        int rank = journey.rankAt[place];
        int previous = journey.previousOf[place] < 0 ? -1 : journey.rankAt[journey.previousOf[place]];
        return (walk, hits) ->
                previous >= 0 && has(walk, rank) && has(walk, previous) && walk.time[rank] < walk.time[previous];
    }

    /// @param from place of a step, or -1 for the way in
    /// @param to   place of a step, or -1 for the way out
    private Test arc(int from, int to) {
        var path = new JourneyPath(journey);
        return (walk, hits) -> {
            path.of(walk);
            for (int at = 0; at <= path.length; at++) {
                int left = at == 0 ? -1 : path.places[at - 1];
                int reached = at == path.length ? -1 : path.places[at];
                if (left == from && reached == to) {
                    return true;
                }
            }
            return false;
        };
    }

    private int rank(String step) {
        return journey.rankAt[journey.place(step)];
    }

    private static boolean has(JourneyWalk walk, int rank) {
        return ((walk.reached >>> rank) & 1) != 0;
    }

    /// The place of the last step of the document that was reached.
    private int furthest(JourneyWalk walk) {
        int place = journey.stepCount - 1;
        while (!has(walk, journey.rankAt[place])) {
            place--;
        }
        return place;
    }

    @Override
    public Outcome<SubjectSet> finish(PersonsPartial partial, Stopwatch stopwatch) {
        return new Outcome.Answered<>(partial.set());
    }

    @Override
    public PersonsPartial read(PartialReader in) {
        return PersonsPartial.read(in);
    }
}
