package footpath.analytics;

/// A question that cannot be asked; the message names the part, what was wrong, and what would be right.
public final class InvalidQuestion extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String part;

    /// @param part which part of the question, as `funnel.steps`
    /// @param problem what was wrong with it and what would be right
    public InvalidQuestion(String part, String problem) {
        super(part + ": " + problem);
        this.part = part;
    }

    /// Which part of the question was wrong, as `funnel.steps`.
    public String part() {
        return part;
    }
}
