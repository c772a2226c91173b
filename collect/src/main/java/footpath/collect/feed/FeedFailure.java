package footpath.collect.feed;

/// A pull that could not go on: what it was about, what was wrong, and what would be right. Tells no password.
public final class FeedFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final String input;
    private final String problem;
    private final String remedy;

    /// @param input   as `database`
    /// @param problem what was wrong with it
    /// @param remedy  what would be right
    public FeedFailure(String input, String problem, String remedy, Throwable cause) {
        super(input + ": " + problem + "; " + remedy, cause);
        this.input = input;
        this.problem = problem;
        this.remedy = remedy;
    }

    /// The same without a cause.
    public FeedFailure(String input, String problem, String remedy) {
        super(input + ": " + problem + "; " + remedy);
        this.input = input;
        this.problem = problem;
        this.remedy = remedy;
    }

    public String input() {
        return input;
    }

    public String problem() {
        return problem;
    }

    public String remedy() {
        return remedy;
    }
}
