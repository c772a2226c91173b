package footpath.analytics;

/// The partial of a round that looks for durations alone.
///
/// @param durations what was found
public record DurationPartial(DurationTally durations) implements Partial<DurationPartial> {
    @Override
    public void merge(DurationPartial other) {
        durations.merge(other.durations);
    }

    @Override
    public void write(PartialWriter out) {
        durations.write(out);
    }
}
