package footpath.analytics;

import footpath.index.Shard;

/// A resolved question: scans shards, one by one, into partials.
///
/// Immutable and safe for use by several threads; each partial is confined to one. Names are looked up in each
/// shard's own dictionaries, so a kernel fits every shard of its index.
///
/// @param <P> its partial
/// @param <A> what comes back in the end
public interface Kernel<P extends Partial<P>, A> {
    /// A partial of no shard at all.
    P start();

    /// Adds a shard to a partial.
    void scan(Shard shard, P partial);

    /// Ends in the answer, or in another round over the same shards.
    ///
    /// @param partial   of all shards
    /// @param stopwatch runs since the question was asked
    Outcome<A> finish(P partial, Stopwatch stopwatch);

    /// Reads a partial of this kernel back from its binary form.
    ///
    /// @throws CorruptPartial if the bytes are not such a form
    P read(PartialReader in);
}
