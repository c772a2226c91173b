package footpath.analytics;

/// Durations of many measures, summed up as one round of a [DurationSearch] needs them. Part of a kernel's partial.
public abstract sealed class DurationTally permits DurationOverview, DurationRefinement, DurationCollection {
    DurationTally() {}

    /// Counts one duration.
    ///
    /// @param measure which one, from 0
    /// @param micros  how long it took, at least 0
    public final void add(int measure, long micros) {
        // Told apart here and not by a virtual call, so that the loops of the kernels keep it in line in every round.
        switch (this) {
            case DurationOverview overview -> overview.count(measure, micros);
            case DurationCollection collection -> collection.count(measure, micros);
            case DurationRefinement refinement -> refinement.count(measure, micros);
        }
    }

    /// Takes in the tally of other shards, made by the same search.
    public abstract void merge(DurationTally other);

    /// Writes the binary form.
    public abstract void write(PartialWriter out);

    /// Fills this empty tally from a binary form that a tally of the same search has written.
    public abstract void read(PartialReader in);
}
