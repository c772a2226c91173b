package footpath.analytics;

/// Durations of many measures, summed up as one round of a [DurationSearch] needs them. Part of a kernel's
/// partial.
///
/// Durations wait until there are many, so that they are counted in one short loop. Confined to one thread.
public abstract sealed class DurationTally permits DurationOverview, DurationRefinement, DurationCollection {
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

    /// Counts many durations.
    ///
    /// @param measures which ones, at the places before `count`
    /// @param micros   how long each took
    public final void addAll(int[] measures, long[] micros, int count) {
        count(measures, micros, count);
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
