package footpath.analytics;

/// What one kernel found in some of the shards. Speaks names, never codes of a shard; confined to one thread.
///
/// @param <P> itself
public interface Partial<P extends Partial<P>> {
    /// Takes in what the same kernel found in other shards. Order does not matter; the other must not be used
    /// afterwards.
    void merge(P other);

    /// Writes the binary form, which [Kernel#read] reads back.
    void write(PartialWriter out);
}
