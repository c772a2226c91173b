package footpath.server.http;

import java.io.IOException;
import java.io.OutputStream;

/// An answer that is written bit by bit, for as long as its writer likes.
///
/// @param type   media type
/// @param writer writes it; what it wrote is sent whenever it flushes. An [IOException] ends it: the reader went
public record Stream(String type, Writer writer) {
    /// Writes an answer.
    public interface Writer {
        void write(OutputStream out) throws IOException;
    }
}
