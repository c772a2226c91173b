package footpath.analytics.survival;

import footpath.analytics.StepBits;
import footpath.index.Shard;
import java.util.List;
import java.util.Optional;

/// Measures the entrants of a shard where every event of everyone counts, and no name is both entry and event.
///
/// Time O(events / 8 + entrants); memory that of a block. Confined to one thread.
final class WholeSurvival {
    /*
     * Which events are the first entry of their subject, and which the first after it that was waited for, is found for
     * 64 at once (StepBits).
     */
    private static final int ENTRY = 0;
    private static final int EVENT = 1;

    private final StepBits steps;
    private final long endMicros;
    private final SurvivalPartial partial;
    private long[] after = {};
    private long[] entries = {};
    private long[] events = {};

    /// When those of the block entered, and 1 for each that had the event, else 0.
    private long[] entered = {};

    private byte[] had = {};
    private int entrants;

    /// How long those of one kind were observed.
    private long[] observed = {};

    private WholeSurvival(StepBits steps, long endMicros, SurvivalPartial partial) {
        this.steps = steps;
        this.endMicros = endMicros;
        this.partial = partial;
    }

    /// Adds them, if it can.
    ///
    /// @return false if nothing was added
    static boolean add(SurvivalKernel kernel, Shard shard, SurvivalPartial partial) {
        SurvivalQuestion question = kernel.question();
        Optional<StepBits> steps = StepBits.of(
                shard,
                List.of(question.entry(), question.event()),
                question.scope().segment(),
                kernel.period());
        steps.ifPresent(found -> new WholeSurvival(found, kernel.endMicros(), partial).run());
        return steps.isPresent();
    }

    private void run() {
        while (steps.next()) {
            makeRoom(steps.end() - steps.first() + 1);
            find();
            addEvents();
            addCensored();
        }
    }

    private void makeRoom(int events) {
        if (entered.length < events) {
            entered = new long[2 * events];
            had = new byte[entered.length];
            observed = new long[entered.length];
            after = new long[entered.length / Long.SIZE + 1];
            entries = new long[after.length];
            this.events = new long[after.length];
        }
    }

    private void find() {
        steps.after(steps.of(ENTRY), after);
        for (int word = 0; word < steps.words(); word++) {
            entries[word] = steps.of(ENTRY)[word] & ~after[word];
            events[word] = steps.of(EVENT)[word] & after[word];
        }
        steps.after(events, after);
        for (int word = 0; word < steps.words(); word++) {
            events[word] &= ~after[word];
        }
    }

    private void addEvents() {
        long[] entryMicros = steps.times(ENTRY);
        long[] eventMicros = steps.times(EVENT);
        int entriesBefore = 0;
        int eventsBefore = 0;
        int found = 0;
        entrants = 0;
        for (int word = 0; word < steps.words(); word++) {
            long all = steps.of(ENTRY)[word];
            long open = entries[word];
            int entrantsBefore = entrants - 1;
            // Counted first: how often a loop runs can then be foreseen for 64 events at once.
            for (int more = Long.bitCount(open); more > 0; more--) {
                entered[entrants++] = entryMicros[entriesBefore + before(all, open)];
                open &= open - 1;
            }
            entriesBefore += Long.bitCount(all);
            all = steps.of(EVENT)[word];
            open = events[word];
            for (int more = Long.bitCount(open); more > 0; more--) {
                // The latest entrant before it.
                int entrant = entrantsBefore + before(entries[word], open);
                observed[found++] = eventMicros[eventsBefore + before(all, open)] - entered[entrant];
                had[entrant] = 1;
                open &= open - 1;
            }
            eventsBefore += Long.bitCount(all);
        }
        partial.addEvents(observed, found);
    }

    /// How many come before the first of some others.
    private static int before(long bits, long others) {
        return Long.bitCount(bits & ((others & -others) - 1));
    }

    private void addCensored() {
        int found = 0;
        for (int entrant = 0; entrant < entrants; entrant++) {
            observed[found] = endMicros - entered[entrant];
            found += 1 - had[entrant];
            had[entrant] = 0;
        }
        partial.addCensored(observed, found);
    }
}
