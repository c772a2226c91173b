package footpath.analytics.dwell;

/// Which persons of a stage.
public enum DwellList {
    /// Everyone who is in it.
    IN,

    /// Those in it longer than nine of ten stays lasted.
    STALLED
}
