package footpath.analytics;

/// What is asked, in names: immutable, validated when made, bound to no index.
///
/// @param <A> what comes back
public interface Question<A> {
    /// The word of this kind of question, as in the catalog, the API and the command line: `funnel`.
    String kind();
}
