package footpath.maps;

/// What one journey belongs to.
public enum SubjectScope {
    /// The customer behind one or more identities.
    PERSON
}
