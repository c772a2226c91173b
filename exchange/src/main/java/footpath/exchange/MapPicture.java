package footpath.exchange;

import java.io.IOException;
import java.io.OutputStream;

/// A format in which a map is looked at: on paper, on a slide, in a browser.
public interface MapPicture extends MapExport {
    /// Writes a map.
    ///
    /// @param out is not closed
    /// @throws IOException if it cannot be written to
    void write(MapToExport map, RenderOptions options, OutputStream out) throws IOException;

    @Override
    default void write(MapToExport map, OutputStream out) throws IOException {
        write(map, RenderOptions.DEFAULT, out);
    }
}
