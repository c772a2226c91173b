package footpath.collect.feed;

import org.jspecify.annotations.Nullable;

/// A pull that could not go on: what it was about, what was wrong, and what would be right. Tells no password.
public final class FeedFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final String input;
    private final String problem;
    private final String remedy;
    private final boolean isPartial;

    private FeedFailure(String input, String problem, String remedy, boolean isPartial, @Nullable Throwable cause) {
        super(input + ": " + problem + "; " + remedy, cause);
        this.input = input;
        this.problem = problem;
        this.remedy = remedy;
        this.isPartial = isPartial;
    }

    /// @param input   as `database`
    /// @param problem what was wrong with it
    /// @param remedy  what would be right
    public FeedFailure(String input, String problem, String remedy, Throwable cause) {
        this(input, problem, remedy, false, cause);
    }

    /// The same without a cause.
    public FeedFailure(String input, String problem, String remedy) {
        this(input, problem, remedy, false, null);
    }

    /// The same, of a part that held up nothing else.
    FeedFailure ofAPart() {
        return new FeedFailure(input, problem, remedy, true, getCause());
    }

    /// Whether a part alone failed, so that there is no reason to wait longer than usual.
    public boolean isPartial() {
        return isPartial;
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
