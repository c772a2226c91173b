package footpath.analytics.journey;

import footpath.analytics.TimeCut;
import footpath.events.Micros;
import footpath.events.filter.EventMatcher;
import footpath.index.IndexSnapshot;
import java.util.ArrayList;
import java.util.List;

/// A journey question in numbers.
///
/// Steps are numbered so that each stands behind the one it follows: the *rank* of a step. Its *place* is where it
/// stands in the document. Usually both are the same.
final class ResolvedJourney {
    static final int NONE = -1;

    final JourneyQuestion question;
    final TimeCut period;
    final long windowMicros;
    final int stepCount;

    /// A bit for each step; what else is matched beside the steps has bits above these.
    final long everyStep;

    /// By rank.
    final List<EventMatcher> matchers;

    final int[] placeOf;
    final int[] afterOf;
    final long[] withinMicros;

    /// By place.
    final int[] rankAt;

    /// By place: the place of the closest earlier step that is not optional; NONE for the entry.
    final int[] previousOf;

    /// By place: the place of the step that time is measured from; NONE for the entry.
    final int[] sinceOf;

    ResolvedJourney(JourneyQuestion question, IndexSnapshot snapshot) {
        this.question = question;
        this.period = TimeCut.of(question.scope().period(), snapshot);
        this.windowMicros = Micros.of(question.window());
        List<JourneyStep> steps = question.steps();
        this.stepCount = steps.size();
        this.everyStep = -1L >>> (Long.SIZE - stepCount);
        this.placeOf = ranked(steps);
        this.rankAt = new int[stepCount];
        for (int rank = 0; rank < stepCount; rank++) {
            rankAt[placeOf[rank]] = rank;
        }
        this.afterOf = new int[stepCount];
        this.withinMicros = new long[stepCount];
        List<EventMatcher> byRank = new ArrayList<>();
        for (int rank = 0; rank < stepCount; rank++) {
            JourneyStep step = steps.get(placeOf[rank]);
            afterOf[rank] = rank == 0 ? NONE : rankAt[placeAfter(steps, step)];
            withinMicros[rank] = step.within().map(Micros::of).orElse(Long.MAX_VALUE);
            byRank.add(step.matcher());
        }
        this.matchers = List.copyOf(byRank);
        this.previousOf = new int[stepCount];
        this.sinceOf = new int[stepCount];
        for (int place = 0; place < stepCount; place++) {
            JourneyStep step = steps.get(place);
            previousOf[place] = previous(steps, place);
            sinceOf[place] = step.after().isPresent() ? placeAfter(steps, step) : previousOf[place];
        }
    }

    /// The latest time that belongs to a journey which begins at `entry`.
    long endOf(long entry) {
        long end = entry + windowMicros;
        return end < entry ? Long.MAX_VALUE : end;
    }

    /// The place of the step with a key.
    int place(String key) {
        return place(question.steps(), key);
    }

    private static int placeAfter(List<JourneyStep> steps, JourneyStep step) {
        return step.after().map(key -> place(steps, key)).orElse(0);
    }

    private static int place(List<JourneyStep> steps, String key) {
        for (int place = 0; place < steps.size(); place++) {
            if (steps.get(place).key().equals(key)) {
                return place;
            }
        }
        throw new IllegalStateException("journey: no step \"" + key + "\" although the question was checked");
    }

    private static int previous(List<JourneyStep> steps, int place) {
        for (int earlier = place - 1; earlier >= 0; earlier--) {
            if (earlier == 0 || !steps.get(earlier).optional()) {
                return earlier;
            }
        }
        return NONE;
    }

    /// The places in order of rank: again and again the first in the document whose forerunner has its rank.
    private static int[] ranked(List<JourneyStep> steps) {
        int[] places = new int[steps.size()];
        boolean[] done = new boolean[steps.size()];
        for (int rank = 0; rank < places.length; rank++) {
            int place = 0;
            while (done[place] || (place > 0 && !done[placeAfter(steps, steps.get(place))])) {
                place++;
            }
            places[rank] = place;
            done[place] = true;
        }
        return places;
    }
}
