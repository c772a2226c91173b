package footpath.maps;

/// How far a map has come.
public enum Lifecycle {
    DRAFT,
    REVIEW,
    PUBLISHED,
    RETIRED
}
