package footpath.analytics;

import java.util.function.Consumer;
import java.util.stream.IntStream;

/// Durations of many measures, summed up as one round of a [DurationSearch] needs them. Part of a kernel's
/// partial.
///
/// Durations wait until there are many, so that they are counted in one short loop. Confined to one thread.
public abstract sealed class DurationTally
        permits DurationOverview, DurationGuess, DurationRefinement, DurationCollection {
    private static final int ROOM = 2048;

    private final int[] waitingMeasures = new int[ROOM];
    private final long[] waitingMicros = new long[ROOM];
    private int waiting;

    DurationTally() {}

    /// Counts one duration.
    ///
    /// @param measure which one, from 0; the number of measures stands for none of them, so that loops need
    ///     not tell
    /// @param micros  how long it took, at least 0
    public final void add(int measure, long micros) {
        waitingMeasures[waiting] = measure;
        waitingMicros[waiting] = micros;
        if (++waiting == ROOM) {
            settle();
        }
    }

    /// Counts durations, as [#add] does one by one.
    ///
    /// @param count how many; the first entries of the arrays
    public final void addAll(int[] measures, long[] micros, int count) {
        count(measures, micros, count);
    }

    /// Whether all that counts of a duration now is its class, so that [#addClass] will do in place of [#add].
    public boolean countsClasses() {
        return false;
    }

    /// Counts durations of one class, if [#countsClasses].
    ///
    /// @param measure  as for [#add]
    /// @param gapClass of [footpath.index.GapClass]
    /// @param n        how many
    public void addClass(int measure, int gapClass, long n) {
        throw new IllegalStateException("durations: this round needs the durations themselves, not their classes");
    }

    /// Counts durations that are there, block by block.
    ///
    /// @param measureOfKind for each kind of duration its measure
    public Consumer<ClassedDurations> classed(int[] measureOfKind) {
        return durations -> {
            int[] places = IntStream.range(0, durations.count())
                    .filter(durations::isThere)
                    .toArray();
            long[] micros = new long[places.length];
            durations.micros(places, places.length, micros);
            for (int i = 0; i < places.length; i++) {
                add(measureOfKind[durations.kinds()[places[i]]], micros[i]);
            }
        };
    }

    /// Takes in the tally of other shards, made by the same search.
    public final void merge(DurationTally other) {
        settle();
        other.settle();
        take(other);
    }

    /// Writes the binary form.
    public final void write(PartialWriter out) {
        settle();
        put(out);
    }

    /// Fills this empty tally from a binary form that a tally of the same search has written.
    public abstract void read(PartialReader in);

    /// Counts what waits; to be called before anything counted is read.
    final void settle() {
        int count = waiting;
        waiting = 0;
        count(waitingMeasures, waitingMicros, count);
    }

    abstract void count(int[] measures, long[] micros, int count);

    abstract void take(DurationTally other);

    abstract void put(PartialWriter out);
}
