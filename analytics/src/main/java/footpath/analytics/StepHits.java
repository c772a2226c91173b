package footpath.analytics;

import footpath.events.filter.EventMatcher;
import footpath.index.Shard;
import java.util.Arrays;
import java.util.List;

/// The events of one subject after another that can fill a step, in order of time and arrival: what an automaton
/// over steps reads.
///
/// Only subjects that count and have an event for an entry step within the period are given. The hits of the
/// current subject lie in arrays that are overwritten by the next; allocates nothing per subject once the arrays
/// have grown. Confined to one thread.
public abstract class StepHits {
    /*
     * Two ways to gather, one form of what is gathered:
     * 1. Through the postings of the names the steps speak of: one cursor a name, subjects without the entry are passed
     *    over without reading their events. Used when all steps name their events.
     * 2. Through the sequence: every event of every subject. Used when a step takes any event, or when the names of the
     *    steps make up more than half of all events, so that passing over saves nothing.
     */
    private static final int MOST_CURSORS = 128;

    private static final long FIRST_STEP = 1;
    private static final long EVERY_STEP = -1;

    /// Times of the hits, in microseconds.
    protected long[] times = new long[64];

    /// Positions of the hits.
    protected int[] events = new int[64];

    /// For each hit, a bit for every step it can fill; never 0.
    protected long[] steps = new long[64];

    /// How many hits the current subject has.
    protected int size;

    /// All steps that the hits can fill.
    protected long seen;

    /// The current subject.
    protected int subject = -1;

    StepHits() {}

    /// The hits of all subjects of a shard that count and have an event for the first step.
    ///
    /// @param matchers 1 to 64 steps; the first is the entry
    /// @param inOrder  whether a step matters only to subjects that have events for all steps before it; hits that
    ///     do not matter may be left out
    public static StepHits of(
            Shard shard, List<EventMatcher> matchers, SubjectMask mask, TimeCut period, boolean inOrder) {
        return of(shard, matchers, mask, period, inOrder, FIRST_STEP);
    }

    /// The hits of all subjects of a shard that count and have an event for any of the steps.
    ///
    /// @param matchers 1 to 64 steps
    public static StepHits ofAny(Shard shard, List<EventMatcher> matchers, SubjectMask mask, TimeCut period) {
        return of(shard, matchers, mask, period, false, EVERY_STEP);
    }

    private static StepHits of(
            Shard shard,
            List<EventMatcher> matchers,
            SubjectMask mask,
            TimeCut period,
            boolean inOrder,
            long entrySteps) {
        var tests = new StepTests(shard, matchers);
        boolean named = matchers.stream().noneMatch(matcher -> matcher.names().isEmpty());
        int cursors = 0;
        long postings = 0;
        for (int name = 0; name < tests.nameCount(); name++) {
            if (tests.stepsOfName(name) != 0) {
                cursors++;
                postings += shard.postings(name).size();
            }
        }
        return named && cursors <= MOST_CURSORS && postings <= shard.eventCount() / 2
                ? new PostingHits(shard, tests, mask, period, inOrder, entrySteps)
                : new SequenceHits(shard, tests, mask, period, entrySteps, 0, shard.subjectCount());
    }

    /// The hits of all subjects of a shard that count and have an event for any of some steps.
    ///
    /// @param matchers 1 to 64 steps
    /// @param entries  a bit for every step that makes a subject count
    public static StepHits ofAny(
            Shard shard, List<EventMatcher> matchers, long entries, SubjectMask mask, TimeCut period) {
        return new SequenceHits(shard, new StepTests(shard, matchers), mask, period, entries, 0, shard.subjectCount());
    }

    /// The hits of one subject alone, if it has an event for the first step.
    public static StepHits ofSubject(Shard shard, List<EventMatcher> matchers, TimeCut period, int subject) {
        return ofSubject(shard, matchers, FIRST_STEP, period, subject);
    }

    /// The hits of one subject alone, if it has an event for any of some steps.
    ///
    /// @param entries a bit for every such step
    public static StepHits ofSubject(
            Shard shard, List<EventMatcher> matchers, long entries, TimeCut period, int subject) {
        SubjectMask everyone = SubjectMask.everyone(shard.subjectCount());
        return new SequenceHits(shard, new StepTests(shard, matchers), everyone, period, entries, subject, subject + 1);
    }

    /// Moves to the next subject that has an event for an entry step.
    ///
    /// @return false if there is none
    public abstract boolean next();

    /// The current subject.
    public final int subject() {
        return subject;
    }

    /// How many hits the current subject has.
    public final int size() {
        return size;
    }

    /// All steps that the hits of the current subject can fill.
    public final long seen() {
        return seen;
    }

    /// Times of the hits, in microseconds; the first [#size()] entries.
    public final long[] times() {
        return times;
    }

    /// Positions of the hits in the shard; the first [#size()] entries.
    public final int[] events() {
        return events;
    }

    /// For each hit a bit for every step it can fill; the first [#size()] entries.
    public final long[] steps() {
        return steps;
    }

    final void add(long time, int event, long filled) {
        if (size == times.length) {
            times = Arrays.copyOf(times, 2 * size);
            events = Arrays.copyOf(events, 2 * size);
            steps = Arrays.copyOf(steps, 2 * size);
        }
        times[size] = time;
        events[size] = event;
        steps[size] = filled;
        size++;
    }
}
