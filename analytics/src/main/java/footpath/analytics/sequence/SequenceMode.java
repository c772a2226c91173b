package footpath.analytics.sequence;

/// What is wanted to know of a pattern.
public enum SequenceMode {
    /// How many persons match.
    MATCH,

    /// How often they match, matches that share no event.
    COUNT,

    /// How far they come: of how many of its first terms the pattern's longest part is found.
    LONGEST
}
