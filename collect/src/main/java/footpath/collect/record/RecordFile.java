package footpath.collect.record;

import footpath.collect.InvalidInput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/// A file to be read.
///
/// @param name    as it appears in messages
/// @param content opens its unpacked bytes, as often as it is asked to
/// @param scratch folder for files that are needed while reading; the reader removes its own
public record RecordFile(String name, Content content, Path scratch) {
    /// Opens the bytes of a file.
    public interface Content {
        InputStream open() throws IOException;
    }

    InputStream open() throws IOException {
        return content.open();
    }

    InvalidInput wrong(String problem, String remedy) {
        return new InvalidInput(name, problem, remedy);
    }
}
