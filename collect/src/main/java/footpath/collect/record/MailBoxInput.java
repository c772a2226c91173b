package footpath.collect.record;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// The messages of a mail box one after the other, each as a stream of its own (RFC 4155). A message begins
/// with a line
/// `From address date` at the start of the file or behind an empty line; `>From` at the start of a line
/// inside is
/// taken back to `From`. Lines are handed on in pieces of 64 KB, so memory is bounded.
final class MailBoxInput implements AutoCloseable {
    private static final int PIECE = 1 << 16;
    private static final int LONGEST_BEGIN = 1_000;
    private static final Pattern BEGIN = Pattern.compile("From \\S+.* \\d{4}( [+-]\\d{4})?\\s*");
    private static final Pattern QUOTED = Pattern.compile("(?s)>+From .*");

    private final InputStream in;
    private final ByteArrayOutputStream piece = new ByteArrayOutputStream();
    private String begin = "";
    private long line;
    private long messageLine;
    private boolean isLineStart = true;
    private boolean isBehindEmpty = true;
    private boolean isAtBegin;
    private boolean isEnd;

    MailBoxInput(InputStream in) {
        this.in = new BufferedInputStream(in, PIECE);
    }

    /// Goes to the next message, past what is left of this one; false if there is none.
    boolean next() throws IOException {
        while (!isAtBegin && !isEnd) {
            step();
        }
        if (!isAtBegin) {
            return false;
        }
        begin = text().strip();
        messageLine = line;
        isAtBegin = false;
        piece.reset();
        return true;
    }

    /// The line that begins the message.
    String begin() {
        return begin;
    }

    /// Number of that line, from 1.
    long line() {
        return messageLine;
    }

    /// The bytes of the message, without the line that begins it.
    InputStream message() {
        return new Message();
    }

    /// Reads the next piece of a line.
    private void step() throws IOException {
        piece.reset();
        boolean isStart = isLineStart;
        int c = 0;
        while (piece.size() < PIECE && c != '\n') {
            c = in.read();
            if (c < 0) {
                break;
            }
            piece.write(c);
        }
        isEnd = c < 0 && piece.size() == 0;
        isLineStart = c == '\n' || c < 0;
        if (isStart && !isEnd) {
            line++;
            startLine();
        }
    }

    private void startLine() {
        String start = text();
        isAtBegin = isBehindEmpty
                && start.length() <= LONGEST_BEGIN
                && BEGIN.matcher(start).matches();
        isBehindEmpty = start.isBlank();
        if (QUOTED.matcher(start).matches()) {
            byte[] bytes = piece.toByteArray();
            piece.reset();
            piece.write(bytes, 1, bytes.length - 1);
        }
    }

    private String text() {
        return piece.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /// Ends before the line that begins the next message.
    private final class Message extends InputStream {
        private byte[] bytes = new byte[0];
        private int at;

        @Override
        public int read() throws IOException {
            return fill() ? bytes[at++] & 0xff : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (!fill()) {
                return -1;
            }
            int count = Math.min(length, bytes.length - at);
            System.arraycopy(bytes, at, buffer, offset, count);
            at += count;
            return count;
        }

        private boolean fill() throws IOException {
            while (at == bytes.length) {
                if (isEnd || isAtBegin) {
                    return false;
                }
                step();
                if (isEnd || isAtBegin) {
                    return false;
                }
                bytes = piece.toByteArray();
                at = 0;
            }
            return true;
        }
    }
}
