package footpath.maps;

/// What a frame draws: what the team asserts, what the events say, or both and how far they lie apart.
public enum FrameMode {
    BELIEVED,
    HAPPENED,
    DIFFERENCE
}
