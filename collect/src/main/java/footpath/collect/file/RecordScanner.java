package footpath.collect.file;

import footpath.collect.mapping.CsvLayout;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// Splits text into records as the database's CSV reader does, and tells at which physical line each begins.
///
/// A record ends at a line end outside quotes. A value that goes on behind its closing quote is broken; its record then
/// ends at the next line end. Blank lines are records too.
final class RecordScanner implements AutoCloseable {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private enum State {
        VALUE_START,
        PLAIN,
        QUOTED,
        QUOTE_CLOSED,
        BROKEN
    }

    private final Reader in;
    private final char delimiter;
    private final char quote;
    private final int keep;
    private final StringBuilder text = new StringBuilder();
    private int pushedBack = -1;
    private long nextLine = 1;
    private long line;
    private long record;

    /// @param layout separator, quote and encoding
    /// @param keep   characters of a record that are kept
    RecordScanner(InputStream in, CsvLayout layout, int keep) throws IOException {
        this.in = new BufferedReader(new InputStreamReader(in, charset(layout.encoding())), 1 << 16);
        this.delimiter = layout.delimiter();
        this.quote = layout.quote();
        this.keep = keep;
        int first = read();
        pushedBack = first == BYTE_ORDER_MARK ? read() : first;
    }

    private static Charset charset(CsvLayout.Encoding encoding) {
        return switch (encoding) {
            case UTF_8 -> StandardCharsets.UTF_8;
            case LATIN_1 -> StandardCharsets.ISO_8859_1;
            case UTF_16 -> StandardCharsets.UTF_16LE;
        };
    }

    /// Goes to the next record; false if there is none.
    boolean next() throws IOException {
        int c = read();
        if (c < 0) {
            return false;
        }
        text.setLength(0);
        line = nextLine;
        record++;
        State state = State.VALUE_START;
        while (c >= 0) {
            boolean lineEnd = c == '\n' || c == '\r';
            if (lineEnd) {
                c = endOfLine(c);
                if (state != State.QUOTED) {
                    return true;
                }
            }
            keep((char) c);
            state = after(state, (char) c);
            c = read();
        }
        return true;
    }

    /// Number of the record, from 1; header and blank lines count.
    long record() {
        return record;
    }

    /// Physical line at which the record begins, from 1.
    long line() {
        return line;
    }

    boolean isBlank() {
        return text.isEmpty();
    }

    /// The record's text without its line end, cut to what is kept.
    String text() {
        return text.toString();
    }

    private State after(State state, char c) {
        boolean isQuote = quote != 0 && c == quote;
        return switch (state) {
            case VALUE_START -> isQuote ? State.QUOTED : c == delimiter || c == ' ' ? State.VALUE_START : State.PLAIN;
            case PLAIN -> c == delimiter ? State.VALUE_START : State.PLAIN;
            case QUOTED -> isQuote ? State.QUOTE_CLOSED : State.QUOTED;
            case QUOTE_CLOSED ->
                isQuote
                        ? State.QUOTED
                        : c == delimiter ? State.VALUE_START : c == ' ' ? State.QUOTE_CLOSED : State.BROKEN;
            case BROKEN -> State.BROKEN;
        };
    }

    /// Swallows the second half of a two-character line end.
    private int endOfLine(int c) throws IOException {
        nextLine++;
        if (c == '\r') {
            int following = read();
            if (following == '\n') {
                return '\n';
            }
            pushedBack = following;
        }
        return c;
    }

    private void keep(char c) {
        if (text.length() < keep) {
            text.append(c);
        }
    }

    private int read() throws IOException {
        if (pushedBack >= 0) {
            int c = pushedBack;
            pushedBack = -1;
            return c;
        }
        return in.read();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
