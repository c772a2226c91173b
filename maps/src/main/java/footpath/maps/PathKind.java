package footpath.maps;

/// What kind of way through the map a path is.
public enum PathKind {
    HAPPY,
    UNHAPPY,
    ALTERNATIVE,
    EXCEPTION
}
