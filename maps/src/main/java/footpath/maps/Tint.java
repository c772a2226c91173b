package footpath.maps;

/// The colours stages, cards and personas are given: names, so that each theme and each export draws them
/// readably.
public enum Tint {
    SLATE,
    BLUE,
    TEAL,
    GREEN,
    AMBER,
    ORANGE,
    RED,
    PINK,
    VIOLET
}
