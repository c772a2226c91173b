package footpath.events.filter;

/// A filter text that cannot be read; the message says where, what was expected there and what was found.
public final class InvalidFilter extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final int column;

    InvalidFilter(int column, String expected, String found) {
        super("filter, column " + column + ": expected " + expected + ", found " + found);
        this.column = column;
    }

    /// Where it went wrong, from 1.
    public int column() {
        return column;
    }
}
