package footpath.analytics;

import footpath.index.IndexSnapshot;

/// What is asked, in names: immutable, validated when made, bound to no index.
///
/// @param <A> what comes back
public interface Question<A> {
    /// The word of this kind of question, as in the catalog, the API and the command line: `funnel`.
    String kind();

    /// What it is limited to, and whose timelines it is asked of.
    Scope scope();

    /// The question made ready for one state of the index: micros for durations, positions for keys, defaults
    /// filled in.
    ///
    /// @param snapshot by the subjects of the scope
    /// @throws InvalidQuestion if it does not fit this index
    Kernel<?, A> resolve(IndexSnapshot snapshot);
}
