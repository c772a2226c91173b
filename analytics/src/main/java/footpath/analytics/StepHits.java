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
/// have grown. [EventBlocks] gives the same many subjects at a time. Confined to one thread.
public final class StepHits {
    private static final long FIRST_STEP = 1;
    private static final long EVERY_STEP = -1;

    private final EventBlocks blocks;
    private int current = -1;
    private int end;

    private long[] times = new long[64];
    private int[] events = new int[64];
    private long[] steps = new long[64];
    private int size;
    private long seen;
    private int subject = -1;

    private StepHits(EventBlocks blocks) {
        this.blocks = blocks;
    }

    /// The hits of all subjects of a shard that count and have an event for the first step.
    ///
    /// @param matchers 1 to 64 steps; the first is the entry
    public static StepHits of(Shard shard, List<EventMatcher> matchers, SubjectMask mask, TimeCut period) {
        EventMatcher entry = matchers.getFirst();
        return isRare(shard, entry)
                ? ofAny(shard, matchers, EVERY_STEP, StepSubjects.of(shard, entry, mask, period), period)
                : ofAny(shard, matchers, FIRST_STEP, mask, period);
    }

    /// Whether few subjects have the events, so that it pays to find those first.
    private static boolean isRare(Shard shard, EventMatcher matcher) {
        List<String> names = shard.nameDictionary();
        long subjects = matcher.names().stream()
                .mapToInt(names::indexOf)
                .filter(name -> name >= 0)
                .mapToLong(name -> shard.postings(name).subjectCount())
                .sum();
        return !matcher.names().isEmpty() && subjects < shard.subjectCount() / 2;
    }

    /// The hits of all subjects of a shard that count and have an event for any of the steps.
    ///
    /// @param matchers 1 to 64 steps
    public static StepHits ofAny(Shard shard, List<EventMatcher> matchers, SubjectMask mask, TimeCut period) {
        return ofAny(shard, matchers, EVERY_STEP, mask, period);
    }

    /// The hits of all subjects of a shard that count and have an event for any of some steps.
    ///
    /// @param matchers 1 to 64 steps
    /// @param entries  a bit for every step that makes a subject count
    public static StepHits ofAny(
            Shard shard, List<EventMatcher> matchers, long entries, SubjectMask mask, TimeCut period) {
        return new StepHits(EventBlocks.of(shard, matchers, entries, mask, period, 0, shard.subjectCount()));
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
        return new StepHits(EventBlocks.of(shard, matchers, entries, everyone, period, subject, subject + 1));
    }

    /// Moves to the next subject that has an event for an entry step.
    ///
    /// @return false if there is none
    public boolean next() {
        if (++current >= blocks.count()) {
            if (!blocks.next()) {
                return false;
            }
            current = 0;
            end = 0;
        }
        int from = end;
        end = blocks.ends()[current];
        subject = blocks.subjects()[current];
        copy(from);
        return true;
    }

    private void copy(int from) {
        size = end - from;
        if (times.length < size) {
            times = Arrays.copyOf(times, 2 * size);
            events = Arrays.copyOf(events, 2 * size);
            steps = Arrays.copyOf(steps, 2 * size);
        }
        long[] blockTimes = blocks.times();
        int[] blockEvents = blocks.events();
        long[] blockSteps = blocks.steps();
        seen = 0;
        for (int i = 0, j = from; j < end; i++, j++) {
            times[i] = blockTimes[j];
            events[i] = blockEvents[j];
            steps[i] = blockSteps[j];
            seen |= blockSteps[j];
        }
    }

    /// The current subject.
    public int subject() {
        return subject;
    }

    /// How many hits the current subject has.
    public int size() {
        return size;
    }

    /// All steps that the hits of the current subject can fill.
    public long seen() {
        return seen;
    }

    /// Times of the hits, in microseconds; the first [#size()] entries.
    public long[] times() {
        return times;
    }

    /// Positions of the hits in the shard; the first [#size()] entries.
    public int[] events() {
        return events;
    }

    /// For each hit a bit for every step it can fill, never 0; the first [#size()] entries.
    public long[] steps() {
        return steps;
    }
}
