package footpath.exchange;

import footpath.exchange.catalog.MapFormats;
import footpath.maps.JourneyMap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Files of tests, written and read through the list of formats.
final class Files {
    static final ImportOptions OPTIONS = ImportOptions.on(LocalDate.of(2026, 5, 1));

    private Files() {}

    /// The formats that are texts and sheets; pictures have tests of their own.
    static List<MapExport> exports() {
        return MapFormats.exports().stream()
                .filter(format -> !(format instanceof MapPicture))
                .toList();
    }

    /// The formats that are texts and sheets.
    static List<MapImport> imports() {
        return MapFormats.imports().stream()
                .filter(format -> !(format instanceof MapPicture))
                .toList();
    }

    static MapFile file(String name, String text) {
        return new MapFile(name, text.getBytes(StandardCharsets.UTF_8));
    }

    static ImportedMap read(String format, String text) {
        return read(format, text.getBytes(StandardCharsets.UTF_8));
    }

    static ImportedMap read(String format, byte[] bytes) {
        return importer(format).read(new MapFile("the file.txt", bytes), OPTIONS);
    }

    static MapImport importer(String format) {
        return MapFormats.imports().stream()
                .filter(each -> each.format().equals(format))
                .findFirst()
                .orElseThrow();
    }

    static byte[] write(String format, JourneyMap map) {
        return write(format, new MapToExport(map, 1, Optional.empty()));
    }

    static byte[] write(String format, MapToExport map) {
        MapExport export = MapFormats.exports().stream()
                .filter(each -> each.format().equals(format))
                .findFirst()
                .orElseThrow();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            export.write(map, out);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return out.toByteArray();
    }

    static String text(String format, JourneyMap map) {
        return new String(write(format, map), StandardCharsets.UTF_8);
    }

    static JourneyMap example() {
        try {
            return read(
                            "json",
                            java.nio.file.Files.readAllBytes(
                                    java.nio.file.Path.of("../examples/maps/campaign-to-loyal.json")))
                    .map();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
