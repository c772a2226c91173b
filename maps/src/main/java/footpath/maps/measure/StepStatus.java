package footpath.maps.measure;

/// How far a step's numbers can be relied on.
public enum StepStatus {
    /// Measured.
    OK,
    /// Bound, and nothing matched.
    NO_DATA,
    /// Measured over fewer people than the map asks for.
    SMALL_N,
    /// No query is behind it.
    UNBOUND,
    /// The binding cannot be asked; the reason says why.
    ERROR,
    /// So few people that the count is kept hidden.
    HIDDEN;

    /// Whether the step was asked.
    public boolean isMeasured() {
        return this != UNBOUND && this != ERROR;
    }
}
