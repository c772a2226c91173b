package footpath.exchange;

import java.time.LocalDate;
import java.time.ZoneId;

/// Reads maps of one format. Stateless and safe to share.
///
/// Files are from strangers: nothing in them is executed or fetched, and memory stays within a small multiple of the
/// file.
public interface MapImport {
    /// The word the format is chosen by, as `mermaid`.
    String format();

    /// Whether a file looks like this format: by its content, its name only hints. Cheap, and never fails.
    boolean fits(MapFile file);

    /// Reads a map.
    ///
    /// @throws UnreadableMap if no map can be made of it, with the place and what would be right
    ImportedMap read(MapFile file, ImportOptions options);

    /// Reads a map of which nothing but the day of this machine is said.
    ///
    /// @throws UnreadableMap if no map can be made of it
    default ImportedMap read(MapFile file) {
        return read(file, ImportOptions.on(LocalDate.now(ZoneId.systemDefault())));
    }
}
