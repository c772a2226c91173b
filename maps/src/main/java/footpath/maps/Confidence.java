package footpath.maps;

/// How sure a team is of what it drew.
public enum Confidence {
    LOW,
    MEDIUM,
    HIGH
}
