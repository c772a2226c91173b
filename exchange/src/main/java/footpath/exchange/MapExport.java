package footpath.exchange;

import java.io.IOException;
import java.io.OutputStream;

/// Writes maps in one format. Stateless and safe to share; equal maps give equal bytes.
public interface MapExport {
    /// The word the format is chosen by, as `mermaid`.
    String format();

    /// How files of it end, without the dot.
    String extension();

    /// Its media type.
    String mediaType();

    /// Writes a map. What the format has no place for is left out, as the page about it says.
    ///
    /// @param out is not closed
    /// @throws IOException if it cannot be written to
    void write(MapToExport map, OutputStream out) throws IOException;
}
