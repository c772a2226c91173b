package footpath.analytics;

/// Bytes that are not the binary form of the partial asked for.
public final class CorruptPartial extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /// @param problem what was wrong and what would be right
    public CorruptPartial(String problem) {
        super("partial: " + problem);
    }
}
