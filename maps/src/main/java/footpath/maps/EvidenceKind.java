package footpath.maps;

/// Where something was learned.
public enum EvidenceKind {
    /// A question asked of events.
    QUERY,
    SURVEY,
    TICKET,
    INTERVIEW,
    REVIEW,
    DOCUMENT,
    /// Somebody watched.
    OBSERVATION
}
