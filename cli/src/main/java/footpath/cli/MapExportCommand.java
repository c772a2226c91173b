package footpath.cli;

import footpath.exchange.MapExport;
import footpath.exchange.MapToExport;
import footpath.maps.history.StoredMap;
import footpath.maps.measure.MeasureChoice;
import footpath.server.Fault;
import footpath.server.FaultCode;
import footpath.server.Footpath;
import footpath.server.exchange.MapExchange;
import footpath.server.exchange.MeasuredExport;
import footpath.server.map.Maps;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "export",
        description = "Writes a map in a format; `footpath map import` reads it back.",
        footer = {"", "Example:", "  footpath map export campaign-to-loyal --output my-map.json"})
final class MapExportCommand extends Action {
    @Parameters(paramLabel = "MAP", description = "its name, as in `footpath map list`")
    private String slug;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "where to; otherwise to the terminal")
    private @Nullable Path output;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "json",
            description = "json, yaml, mermaid, markdown, csv, csv-tidy, tsv, xlsx, cjml, theydo-insights,"
                    + " theydo-opportunities, theydo-solutions, theydo-metrics, svg, png, pdf, pptx, html or bpmn;"
                    + " default: json")
    private String format;

    @Option(
            names = "--measured",
            description = "with what happened, frozen: period, n and the time it was asked go out with each number")
    private boolean measured;

    @Mixin
    private PopulationOptions population = new PopulationOptions();

    @Override
    void run() {
        MapExport export = MapExchange.export("--format", format);
        if (output == null && !isText(export)) {
            throw new Fault(
                    FaultCode.INVALID_PARAMETER,
                    "--output",
                    "is missing, and " + format + " is no text for a terminal",
                    "name a file, as --output my-map." + export.extension());
        }
        try (Footpath footpath = open()) {
            Maps maps = new Maps(footpath);
            StoredMap stored = maps.find(slug);
            byte[] written = written(export, exported(maps, stored));
            if (output == null) {
                terminal().line(new String(written, StandardCharsets.UTF_8).strip());
            } else {
                write(output, written);
            }
        }
    }

    private MapToExport exported(Maps maps, StoredMap stored) {
        return measured
                ? MeasuredExport.of(maps, stored, MeasureChoice.DEFAULT, population.population())
                : new MapToExport(stored.map(), stored.revision(), Optional.empty());
    }

    private static boolean isText(MapExport export) {
        String type = export.mediaType();
        return type.startsWith("text/")
                || type.endsWith("+xml")
                || Stream.of("json", "yaml", "xml").anyMatch(word -> type.equals("application/" + word));
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
