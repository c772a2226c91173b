package footpath.exchange;

/// On light ground or on dark.
public enum Theme {
    LIGHT,
    DARK
}
