package footpath.collect.record;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The lines of a file as bytes, each cut to a length, so that a file without line ends needs no more
/// memory. A line
/// ends at LF, with CR before it or not.
final class TextLines implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final int longest;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private long line;
    private boolean isCut;

    TextLines(InputStream in, int longest) {
        this.in = new BufferedInputStream(in, BUFFER);
        this.longest = longest;
    }

    /// Goes to the next line; false if there is none.
    boolean next() throws IOException {
        bytes.reset();
        isCut = false;
        int c = in.read();
        if (c < 0) {
            return false;
        }
        line++;
        for (; c >= 0 && c != '\n'; c = in.read()) {
            if (bytes.size() < longest) {
                bytes.write(c);
            } else {
                isCut = true;
            }
        }
        return true;
    }

    /// Number of the line from 1.
    long line() {
        return line;
    }

    /// Whether the line is longer than what is kept of it.
    boolean isCut() {
        return isCut;
    }

    /// The line's bytes without its end.
    byte[] bytes() {
        byte[] all = bytes.toByteArray();
        int length = all.length > 0 && all[all.length - 1] == '\r' ? all.length - 1 : all.length;
        return length == all.length ? all : java.util.Arrays.copyOf(all, length);
    }

    /// The line as text, without a byte order mark; empty if it is not UTF-8.
    Optional<String> utf8() {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes()))
                    .toString();
            return Optional.of(line == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /// The line as text, whatever its bytes are.
    String raw() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
