package footpath.collect;

/// An input that cannot be taken as a whole: which one, what was wrong with it, and what would be right. Nothing
/// of it was kept.
public final class InvalidInput extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String input;
    private final String problem;
    private final String remedy;

    /// @param input   which input, as `clicks.csv` or `clicks.mapping.yaml: event.time`
    /// @param problem what was wrong
    /// @param remedy  what would be right
    public InvalidInput(String input, String problem, String remedy) {
        super(oneLine(input + ": " + problem + "; " + remedy));
        this.input = oneLine(input);
        this.problem = oneLine(problem);
        this.remedy = oneLine(remedy);
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

    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }
}
