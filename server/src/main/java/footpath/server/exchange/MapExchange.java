package footpath.server.exchange;

import footpath.exchange.ImportOptions;
import footpath.exchange.ImportedMap;
import footpath.exchange.MapExport;
import footpath.exchange.MapFile;
import footpath.exchange.MapImport;
import footpath.exchange.catalog.MapFormats;
import footpath.server.Fault;
import footpath.server.FaultCode;
import java.util.List;
import java.util.Optional;

/// Finds the format of a file, and reads a map of it.
public final class MapExchange {
    private MapExchange() {}

    /// A map of a file.
    ///
    /// @param format it was read as
    public record Read(String format, ImportedMap imported) {}

    /// Reads a map.
    ///
    /// @param input  where the format was named, for messages
    /// @param format its word; empty: told by the content
    /// @throws Fault if there is no such format, or it cannot be told
    public static Read read(MapFile file, String input, Optional<String> format, ImportOptions options) {
        MapImport reader = reader(file, input, format);
        return new Read(reader.format(), MapFormats.read(reader, file, options));
    }

    /// The format of a file.
    ///
    /// @throws Fault if there is no such format, or it cannot be told
    public static MapImport reader(MapFile file, String input, Optional<String> format) {
        List<String> known =
                MapFormats.imports().stream().map(MapImport::format).toList();
        if (format.isPresent()) {
            return MapFormats.importNamed(format.get()).orElseThrow(() -> unknown(input, format.get(), known));
        }
        return MapFormats.detect(file)
                .orElseThrow(() -> new Fault(
                        FaultCode.INVALID_INPUT,
                        file.name().isBlank() ? "file" : file.name(),
                        "looks like no format that is known",
                        "name its format: one of " + String.join(", ", known)));
    }

    /// What writes a format.
    ///
    /// @param input where the format was named, for messages
    /// @throws Fault if there is no such format
    public static MapExport export(String input, String format) {
        List<String> known =
                MapFormats.exports().stream().map(MapExport::format).toList();
        return MapFormats.exportNamed(format).orElseThrow(() -> unknown(input, format, known));
    }

    private static Fault unknown(String input, String format, List<String> known) {
        return new Fault(
                FaultCode.INVALID_PARAMETER,
                input,
                "no format is named \"" + format + "\"",
                "name one of " + String.join(", ", known));
    }
}
