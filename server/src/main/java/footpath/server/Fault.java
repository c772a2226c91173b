package footpath.server;

/// What went wrong, in three facts: which input, what was wrong with it, what would be right.
///
/// Thrown by whoever notices; turned into an HTTP answer or an exit code at the outermost loop alone.
public final class Fault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final FaultCode code;
    private final String input;
    private final String problem;
    private final String remedy;

    /// @param code    which kind of fault
    /// @param input   which input, as `map.slug` or a file's name
    /// @param problem what was wrong with it
    /// @param remedy  what would be right
    public Fault(FaultCode code, String input, String problem, String remedy) {
        super(line(input, problem, remedy));
        this.code = code;
        this.input = input;
        this.problem = problem;
        this.remedy = remedy;
    }

    /// The same fault, with what led to it.
    public Fault because(Throwable cause) {
        initCause(cause);
        return this;
    }

    /// All three facts in one line.
    public String line() {
        return line(input, problem, remedy);
    }

    public FaultCode code() {
        return code;
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

    private static String line(String input, String problem, String remedy) {
        return input + ": " + problem + (remedy.isEmpty() ? "" : "; " + remedy);
    }
}
