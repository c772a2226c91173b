package footpath.collect.source;

/// A source that cannot be: which part, what was wrong with it, and what would be right.
public final class InvalidSource extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String part;
    private final String problem;
    private final String remedy;

    /// @param part    as `limit`
    /// @param problem what was wrong with it
    /// @param remedy  what would be right
    public InvalidSource(String part, String problem, String remedy) {
        super("source." + part + ": " + problem + "; " + remedy);
        this.part = part;
        this.problem = problem;
        this.remedy = remedy;
    }

    public String part() {
        return part;
    }

    public String problem() {
        return problem;
    }

    public String remedy() {
        return remedy;
    }
}
