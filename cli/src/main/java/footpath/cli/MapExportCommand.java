package footpath.cli;

import footpath.exchange.MapExport;
import footpath.exchange.MapToExport;
import footpath.exchange.catalog.MapFormats;
import footpath.maps.history.StoredMap;
import footpath.server.Fault;
import footpath.server.FaultCode;
import footpath.server.Footpath;
import footpath.server.map.Maps;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "export",
        description = "Writes a map in a format; `footpath map load` reads JSON back.",
        footer = {"", "Example:", "  footpath map export campaign-to-loyal --output my-map.json"})
final class MapExportCommand extends Action {
    @Parameters(paramLabel = "MAP", description = "its name, as in `footpath map list`")
    private String slug;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "where to; otherwise to the terminal")
    private @Nullable Path output;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "json", description = "json; default: json")
    private String format;

    @Override
    void run() {
        MapExport export = export(format);
        try (Footpath footpath = open()) {
            StoredMap stored = new Maps(footpath).find(slug);
            byte[] written = written(export, new MapToExport(stored.map(), stored.revision(), Optional.empty()));
            if (output == null) {
                terminal().line(new String(written, StandardCharsets.UTF_8).strip());
            } else {
                write(output, written);
            }
        }
    }

    private static MapExport export(String format) {
        List<String> known =
                MapFormats.exports().stream().map(MapExport::format).toList();
        return MapFormats.exports().stream()
                .filter(each -> each.format().equals(format))
                .findFirst()
                .orElseThrow(() -> new Fault(
                        FaultCode.INVALID_PARAMETER,
                        "--format",
                        "no format is named \"" + format + "\"",
                        "name one of " + String.join(", ", known)));
    }

    private static byte[] written(MapExport export, MapToExport map) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            export.write(map, out);
        } catch (IOException failed) {
            throw new UncheckedIOException("memory cannot be written to", failed);
        }
        return out.toByteArray();
    }

    private static void write(Path file, byte[] document) {
        try {
            Files.write(file, document);
        } catch (IOException failed) {
            throw new Fault(FaultCode.DISK, file.toString(), "cannot be written", "name a file this user may write")
                    .because(failed);
        }
    }
}
