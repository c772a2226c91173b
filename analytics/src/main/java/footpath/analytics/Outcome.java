package footpath.analytics;

/// How a round over the shards ends.
///
/// @param <A> what comes back in the end
public sealed interface Outcome<A> {
    /// The question is answered.
    record Answered<A>(A answer) implements Outcome<A> {}

    /// What was found tells what to look for next: scan all shards once more with this kernel.
    record Another<A>(Kernel<?, A> kernel) implements Outcome<A> {}
}
