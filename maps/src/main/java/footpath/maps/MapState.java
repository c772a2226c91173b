package footpath.maps;

/// Which reality a map shows.
public enum MapState {
    /// As it is.
    AS_IS,
    /// As it is to be.
    TO_BE,
    /// As somebody supposes it is, before looking.
    HYPOTHESIS
}
