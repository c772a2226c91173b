package footpath.server.exchange;

import footpath.exchange.ImportOptions;
import footpath.exchange.ImportOptions.Actors;
import footpath.exchange.MapExport;
import footpath.exchange.MapFile;
import footpath.exchange.MapImport;
import footpath.exchange.MapToExport;
import footpath.exchange.Unplaced;
import footpath.exchange.UnreadableMap;
import footpath.exchange.catalog.MapFormats;
import footpath.maps.Violation;
import footpath.maps.format.MapJson;
import footpath.maps.history.StoredMap;
import footpath.maps.measure.MeasureChoice;
import footpath.server.Fault;
import footpath.server.FaultCode;
import footpath.server.Footpath;
import footpath.server.LeftOut;
import footpath.server.http.AskedPopulation;
import footpath.server.http.Reply;
import footpath.server.http.Request;
import footpath.server.http.Route;
import footpath.server.http.Stream;
import footpath.server.map.Days;
import footpath.server.map.MapEditing;
import footpath.server.map.Maps;
import footpath.server.question.RunningQuestions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The routes by which maps come in and go out as files.
public final class ExchangeRoutes {
    /// Most bytes of a file.
    static final int LARGEST_BYTES = 8_000_000;

    private static final String ALL = "/api/v1/maps";
    private static final String[] OF_FILES = {"file", "format", "slug", "title", "actors"};

    private final Footpath footpath;
    private final Maps maps;

    private ExchangeRoutes(Footpath footpath) {
        this.footpath = footpath;
        this.maps = new Maps(footpath);
    }

    /// @param imports words of formats that are read, the surest to tell first
    /// @param exports formats that are written
    record Formats(List<String> imports, List<Written> exports) {}

    /// @param format    its word
    /// @param extension how files of it end
    record Written(String format, String extension, String mediaType) {}

    /// @param document the map; null if none can be made
    /// @param isTaken  whether there is a map of its slug
    /// @param problems why no map can be made
    record Preview(
            String format,
            @Nullable JsonNode document,
            boolean isTaken,
            List<Unplaced> unplaced,
            List<Problem> problems) {}

    /// @param where in the file
    record Problem(String where, String problem, String remedy) {
        static Problem of(Violation violation) {
            return new Problem(violation.path(), violation.problem(), violation.remedy());
        }
    }

    /// @param slug of the new map
    record Imported(String slug, long revision, String format, List<Unplaced> unplaced) {}

    /// @param running watches over those that ask the index
    public static List<Route> of(Footpath footpath, RunningQuestions running) {
        ExchangeRoutes routes = new ExchangeRoutes(footpath);
        List<Route> all = new ArrayList<>(List.of(
                Route.get("/api/v1/map-formats", _ -> formats()),
                Route.post(ALL + "/import/preview", routes::preview, OF_FILES),
                Route.post(ALL + "/import", routes::create, OF_FILES)));
        all.add(running.watched(Route.get(
                ALL + "/{slug}/export/{format}",
                routes::export,
                "measured",
                "from",
                "to",
                "persona",
                "purpose",
                "bots",
                "knownAt")));
        return List.copyOf(all);
    }

    private static Formats formats() {
        return new Formats(
                MapFormats.imports().stream().map(MapImport::format).toList(),
                MapFormats.exports().stream()
                        .map(export -> new Written(export.format(), export.extension(), export.mediaType()))
                        .toList());
    }

    private Preview preview(Request request) {
        MapFile file = file(request);
        MapImport reader = MapExchange.reader(file, "query.format", request.text("format"));
        try {
            var read = MapFormats.read(reader, file, options(request));
            boolean isTaken = footpath.maps().load(read.map().slug()).isPresent();
            return new Preview(reader.format(), MapJson.tree(read.map()), isTaken, read.unplaced(), List.of());
        } catch (UnreadableMap unreadable) {
            List<Problem> problems =
                    unreadable.violations().stream().map(Problem::of).toList();
            return new Preview(reader.format(), null, false, List.of(), problems);
        }
    }

    private Imported create(Request request) {
        MapExchange.Read read =
                MapExchange.read(file(request), "query.format", request.text("format"), options(request));
        StoredMap stored = new MapEditing(footpath).create(read.imported().map());
        return new Imported(
                stored.map().slug(),
                stored.revision(),
                read.format(),
                read.imported().unplaced());
    }

    private Reply export(Request request) {
        StoredMap stored = maps.find(request.path("slug"));
        MapExport export = MapExchange.export("path.format", request.path("format"));
        MapToExport map = isMeasured(request)
                ? measured(stored, request)
                : new MapToExport(stored.map(), stored.revision(), Optional.empty());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            export.write(map, out);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        String name = stored.map().slug() + "." + export.extension();
        return new Reply(
                200,
                Map.of("Content-Disposition", "attachment; filename=\"" + name + "\""),
                new Stream(export.mediaType(), out::writeTo));
    }

    private static boolean isMeasured(Request request) {
        String text = request.text("measured").orElse("false");
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw Request.invalid("measured", text, "true or false");
        };
    }

    private MapToExport measured(StoredMap stored, Request request) {
        MeasureChoice choice = Days.asked(request, "from", "to").choice(stored.map(), request.text("persona"));
        return ScopedValue.where(LeftOut.CURRENT, new LeftOut())
                .call(() -> MeasuredExport.of(maps, stored, choice, AskedPopulation.of(request)));
    }

    private ImportOptions options(Request request) {
        LocalDate today = LocalDate.ofInstant(footpath.clock().instant(), ZoneOffset.UTC);
        String actors = request.text("actors").orElse("personas");
        return ImportOptions.on(today)
                .withSlug(request.text("slug"))
                .withTitle(request.text("title"))
                .withActors(
                        switch (actors) {
                            case "personas" -> Actors.PERSONAS;
                            case "channels" -> Actors.CHANNELS;
                            default -> throw Request.invalid("actors", actors, "personas or channels");
                        });
    }

    private static MapFile file(Request request) {
        String path = request.text("file").orElse("").replace('\\', '/');
        try (InputStream stream = request.file()) {
            byte[] bytes = stream.readNBytes(LARGEST_BYTES + 1);
            if (bytes.length > LARGEST_BYTES) {
                throw new Fault(
                        FaultCode.BODY_TOO_LARGE,
                        "body",
                        "is more than " + LARGEST_BYTES / 1_000_000 + " MB",
                        "send a file of the map alone");
            }
            return new MapFile(path.substring(path.lastIndexOf('/') + 1), bytes);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
