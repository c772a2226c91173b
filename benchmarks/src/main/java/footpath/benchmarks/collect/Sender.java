package footpath.benchmarks.collect;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// One kept connection over which requests are sent one by one, and no work besides, since it shares the
/// machine with the server. Confined to one thread, but for closing it.
public final class Sender implements AutoCloseable {
    private static final String LENGTH = "\r\ncontent-length: ";

    private final Socket socket;
    private final OutputStream out;
    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int count;

    /// One that waits for an answer until it is closed: a limit of its own would cost it two calls of the system more
    /// for each answer.
    Sender(int port) throws IOException {
        this(port, 0);
    }

    /// @param patienceMillis how long it waits for more of an answer: then nobody knows what became of the request
    public Sender(int port, int patienceMillis) throws IOException {
        socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(patienceMillis);
        out = socket.getOutputStream();
        in = socket.getInputStream();
    }

    /// Sends a request and reads the whole answer.
    ///
    /// @return its status
    public int send(byte[] request) throws IOException {
        out.write(request);
        count = 0;
        int end = headEnd();
        String head = new String(buffer, 0, end, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        int at = head.indexOf(LENGTH);
        if (at < 0) {
            throw new IOException("benchmarks: an answer without length: " + head);
        }
        int from = at + LENGTH.length();
        int length = Integer.parseInt(head.substring(from, head.indexOf('\r', from)));
        readThrough(end + length);
        return Integer.parseInt(head.substring(9, 12));
    }

    private int headEnd() throws IOException {
        int seen = 0;
        while (true) {
            readMore();
            for (; seen + 3 < count; seen++) {
                if (buffer[seen] == '\r' && buffer[seen + 2] == '\r' && buffer[seen + 3] == '\n') {
                    return seen + 4;
                }
            }
        }
    }

    private void readThrough(int end) throws IOException {
        while (count < end) {
            readMore();
        }
    }

    private void readMore() throws IOException {
        int read = in.read(buffer, count, buffer.length - count);
        if (read < 0) {
            throw new EOFException("benchmarks: the server hung up");
        }
        count += read;
    }

    /// The answer to the last request, its head included.
    public String answer() {
        return new String(buffer, 0, count, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
