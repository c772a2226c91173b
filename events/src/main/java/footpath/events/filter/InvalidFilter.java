package footpath.events.filter;

/// A filter text that cannot be read; the message says where, what was expected there and what was found.
public final class InvalidFilter extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 80;

    private final int column;

    InvalidFilter(int column, String expected, String found) {
        super("filter, column " + column + ": expected " + expected + ", found " + found);
        this.column = column;
    }

    private InvalidFilter(InvalidFilter problem, String text) {
        super(problem.getMessage() + ", in \"" + (text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text)
                + "\"");
        this.column = problem.column;
    }

    /// The same, with the text that could not be read: several may have been asked for at once.
    InvalidFilter in(String text) {
        return new InvalidFilter(this, text);
    }

    /// Where it went wrong, from 1.
    public int column() {
        return column;
    }
}
