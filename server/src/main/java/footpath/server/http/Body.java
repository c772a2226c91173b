package footpath.server.http;

import footpath.server.Fault;
import footpath.server.FaultCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// What a request carries, held to a size.
final class Body {
    /// The largest body that is read as a question or a map.
    static final int MAX_BYTES = 1 << 20;

    /// The largest body that is still let run out before it is refused. Beyond it the connection is cut.
    static final long MAX_DRAINED_BYTES = 64L << 20;

    private Body() {}

    /// Reads all of it.
    ///
    /// A body that is too large is read to its end and dropped before it is refused: most clients send all of it
    /// before they look for the answer, and an answer followed by a cut connection is lost to them.
    ///
    /// @throws Fault `BODY_TOO_LARGE`
    static byte[] read(InputStream stream) throws IOException {
        byte[] bytes = stream.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            stream.transferTo(OutputStream.nullOutputStream());
            throw tooLarge();
        }
        return bytes;
    }

    static Fault tooLarge() {
        return new Fault(FaultCode.BODY_TOO_LARGE, "body", "is larger than 1 MiB", "send a smaller one");
    }
}
