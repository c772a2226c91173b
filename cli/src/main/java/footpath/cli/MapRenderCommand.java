package footpath.cli;

import footpath.exchange.MapFile;
import footpath.exchange.MapPicture;
import footpath.exchange.MapToExport;
import footpath.exchange.PageSize;
import footpath.exchange.RenderOptions;
import footpath.exchange.Theme;
import footpath.exchange.UnreadableMap;
import footpath.exchange.catalog.MapFormats;
import footpath.maps.JourneyMap;
import footpath.maps.Violation;
import footpath.maps.history.StoredMap;
import footpath.maps.measure.MeasureChoice;
import footpath.server.Fault;
import footpath.server.FaultCode;
import footpath.server.Footpath;
import footpath.server.exchange.MeasuredExport;
import footpath.server.map.Maps;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "render",
        description = "Draws a map: as a picture, on paper, on slides, for a browser. A file needs no data directory.",
        footer = {
            "",
            "Example:",
            "  footpath map render campaign-to-loyal --to pdf --page a4 --measured --output my-map.pdf"
        })
final class MapRenderCommand extends Action {
    record Rendered(String file, String format, long bytes) {}

    @Parameters(paramLabel = "MAP", description = "a file of a map, or its name, as in `footpath map list`")
    private String map;

    @Option(names = "--to", paramLabel = "FORMAT", required = true, description = "svg, png, pdf, pptx, html or bpmn")
    private String format;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "where to; default: the map's name in this folder")
    private @Nullable Path output;

    @Option(names = "--dark", description = "on dark ground")
    private boolean dark;

    @Option(
            names = "--page",
            paramLabel = "PAPER",
            defaultValue = "sheet",
            description = "a4, a3, letter, or sheet: one as large as the map; for pdf; default: sheet")
    private String page;

    @Option(
            names = "--scale",
            paramLabel = "N",
            defaultValue = "2",
            description = "1 to 3 pixels for each of a plain screen; for png; default: 2")
    private double scale;

    @Option(names = "--measured", description = "with what happened, frozen with period, n and time")
    private boolean measured;

    @Mixin
    private PopulationOptions population = new PopulationOptions();

    @Override
    void run() {
        MapPicture picture = picture();
        RenderOptions options = options();
        MapToExport found = found();
        Path file = output == null ? Path.of(found.map().slug() + "." + picture.extension()) : output;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            picture.write(found, options, out);
        } catch (IOException failed) {
            throw new Fault(FaultCode.DISK, file.toString(), "cannot be written", "name a file this user may write")
                    .because(failed);
        }
        told(file);
    }

    private void told(Path file) {
        if (isJson()) {
            terminal().json(new Rendered(file.toString(), format, size(file)));
        } else {
            terminal()
                    .line("Wrote " + Terminal.safe(file.toString()) + ", " + Numbers.whole(size(file)) + " bytes"
                            + ".");
        }
    }

    private MapPicture picture() {
        List<String> known =
                MapFormats.pictures().stream().map(MapPicture::format).toList();
        return MapFormats.pictures().stream()
                .filter(each -> each.format().equals(format.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new Fault(
                        FaultCode.INVALID_PARAMETER,
                        "--to",
                        "no picture is named \"" + format + "\"",
                        "name one of " + String.join(", ", known)));
    }

    private RenderOptions options() {
        if (!(scale >= 1 && scale <= 3)) {
            throw new Fault(FaultCode.INVALID_PARAMETER, "--scale", "is " + scale, "give a number from 1 to 3");
        }
        return new RenderOptions(dark ? Theme.DARK : Theme.LIGHT, paper(), scale);
    }

    private PageSize paper() {
        return switch (page.toLowerCase(Locale.ROOT)) {
            case "sheet" -> PageSize.SHEET;
            case "a4" -> PageSize.A4;
            case "a3" -> PageSize.A3;
            case "letter" -> PageSize.LETTER;
            default ->
                throw new Fault(
                        FaultCode.INVALID_PARAMETER,
                        "--page",
                        "no paper is named \"" + page + "\"",
                        "name one of sheet, a4, a3, letter");
        };
    }

    private MapToExport found() {
        Path file = Path.of(map);
        boolean isFile = Files.isRegularFile(file);
        if (isFile && !measured) {
            return new MapToExport(read(file), 0, Optional.empty());
        }
        try (Footpath footpath = open()) {
            Maps maps = new Maps(footpath);
            StoredMap stored = isFile ? new StoredMap(read(file), 0, Instant.now()) : maps.find(map);
            return measured
                    ? MeasuredExport.of(maps, stored, MeasureChoice.DEFAULT, population.population())
                    : new MapToExport(stored.map(), stored.revision(), Optional.empty());
        }
    }

    private static JourneyMap read(Path path) {
        try {
            MapFile file = new MapFile(path.getFileName().toString(), Files.readAllBytes(path));
            return MapFormats.detect(file)
                    .orElseThrow(() -> new Fault(
                            FaultCode.INVALID_INPUT,
                            path.toString(),
                            "looks like no format of maps",
                            "give a map as `footpath map export` writes it"))
                    .read(file)
                    .map();
        } catch (UnreadableMap unreadable) {
            List<Violation> violations = unreadable.violations();
            Violation first = violations.getFirst();
            String more = violations.size() == 1 ? "" : " (and " + (violations.size() - 1) + " more)";
            throw new Fault(
                            FaultCode.INVALID_INPUT,
                            path.toString(),
                            first.path() + " " + first.problem() + more,
                            first.remedy())
                    .because(unreadable);
        } catch (IOException failed) {
            throw new Fault(FaultCode.DISK, path.toString(), "cannot be read", "name a file this user may read")
                    .because(failed);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException gone) {
            return 0;
        }
    }
}
