package footpath.exchange.catalog;

import footpath.exchange.MapExport;
import footpath.exchange.MapFile;
import footpath.exchange.MapImport;
import footpath.exchange.text.JsonFormat;
import java.util.List;
import java.util.Optional;

/// All formats maps come in and go out.
public final class MapFormats {
    private static final List<MapImport> IMPORTS = List.of(new JsonFormat());
    private static final List<MapExport> EXPORTS = List.of(new JsonFormat());

    private MapFormats() {}

    /// What is read, the surest to tell first.
    public static List<MapImport> imports() {
        return IMPORTS;
    }

    /// What is written.
    public static List<MapExport> exports() {
        return EXPORTS;
    }

    /// The format a file looks like.
    public static Optional<MapImport> detect(MapFile file) {
        return IMPORTS.stream().filter(format -> format.fits(file)).findFirst();
    }
}
