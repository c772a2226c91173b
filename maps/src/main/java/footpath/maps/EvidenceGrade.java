package footpath.maps;

/// How well something is known, the least first.
public enum EvidenceGrade {
    /// Nobody looked, or too long ago.
    NONE,
    /// Some people said so, or somebody saw it.
    ANECDOTAL,
    /// Enough people were asked.
    SAMPLED,
    /// It was counted.
    MEASURED
}
