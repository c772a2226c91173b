package footpath.cli;

import footpath.server.http.Json;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// Where a command writes: answers to `out`, notes and errors to `err`, always in UTF-8.
///
/// @param out          answers
/// @param err          notes, progress, errors
/// @param isInteractive whether a person is looking, so that progress may redraw its line
/// @param hasColour    whether answers may be coloured
record Terminal(PrintStream out, PrintStream err, boolean isInteractive, boolean hasColour) {

    @SuppressWarnings("SystemConsoleNull") // null again where the JDK's console is the plain one
    static Terminal ofThisProcess() {
        Console console = System.console();
        boolean interactive = console != null && console.isTerminal();
        boolean plain = System.getenv("NO_COLOR") != null || "dumb".equals(System.getenv("TERM"));
        return new Terminal(stream(FileDescriptor.out), stream(FileDescriptor.err), interactive, interactive && !plain);
    }

    /// One line of the answer, as it is.
    void line(String text) {
        out.println(text);
    }

    /// One line beside the answer.
    void note(String text) {
        err.println(text);
    }

    /// The answer for machines.
    void json(Object value) {
        out.println(Json.pretty(value));
    }

    /// Text from data, with control characters made visible, so that no event name can move the cursor or colour
    /// the screen.
    static String safe(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (isUnsafe(point)) {
                safe.append(String.format("\\u%04x", point));
            } else {
                safe.appendCodePoint(point);
            }
        });
        return safe.toString();
    }

    private static boolean isUnsafe(int point) {
        int type = Character.getType(point);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.SURROGATE;
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
