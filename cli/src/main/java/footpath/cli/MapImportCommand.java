package footpath.cli;

import footpath.exchange.ImportOptions;
import footpath.exchange.ImportOptions.Actors;
import footpath.exchange.ImportedMap;
import footpath.exchange.MapFile;
import footpath.exchange.Unplaced;
import footpath.exchange.UnreadableMap;
import footpath.maps.JourneyMap;
import footpath.maps.Violation;
import footpath.maps.history.StoredMap;
import footpath.server.Fault;
import footpath.server.FaultCode;
import footpath.server.Footpath;
import footpath.server.exchange.MapExchange;
import footpath.server.map.MapEditing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "import",
        description = "Makes a map of a file of another tool, and tells what of it has no place on the map.",
        footer = {"", "Example:", "  footpath map import examples/maps/order-online.mmd --dry-run"})
final class MapImportCommand extends Action {
    /// @param revision null if nothing was kept
    record Imported(
            String slug,
            @Nullable Long revision,
            String format,
            int stages,
            int steps,
            int lanes,
            int cards,
            List<Unplaced> unplaced) {}

    @Parameters(
            paramLabel = "FILE",
            description = "JSON, YAML, Mermaid journey, Markdown table, CSV, TSV, XLSX, CJML or TheyDo")
    private Path file;

    @Option(names = "--format", paramLabel = "FORMAT", description = "its format (default: told by the content)")
    private @Nullable String format;

    @Option(names = "--slug", paramLabel = "MAP", description = "the new map's name in addresses")
    private @Nullable String slug;

    @Option(names = "--title", paramLabel = "TITLE", description = "the new map's title")
    private @Nullable String title;

    @Option(names = "--actors-are-channels", description = "take actors for channels (default: for personas)")
    private boolean channels;

    @Option(names = "--dry-run", description = "tell what it would give, and keep nothing")
    private boolean dryRun;

    @Override
    void run() {
        MapExchange.Read read = read();
        if (dryRun) {
            print(read, Optional.empty());
            return;
        }
        try (Footpath footpath = openOrCreate()) {
            print(
                    read,
                    Optional.of(new MapEditing(footpath).create(read.imported().map())));
        }
    }

    private MapExchange.Read read() {
        try {
            MapFile bytes = new MapFile(String.valueOf(file.getFileName()), Files.readAllBytes(file));
            // Days of a map without a period are counted back from the day of this machine.
            ImportOptions options = ImportOptions.on(LocalDate.now(ZoneId.systemDefault()))
                    .withSlug(Optional.ofNullable(slug))
                    .withTitle(Optional.ofNullable(title))
                    .withActors(channels ? Actors.CHANNELS : Actors.PERSONAS);
            return MapExchange.read(bytes, "--format", Optional.ofNullable(format), options);
        } catch (IOException unreadable) {
            throw new Fault(
                            FaultCode.INVALID_INPUT,
                            file.toString(),
                            "cannot be read",
                            "name a file of a map, as examples/maps/order-online.mmd")
                    .because(unreadable);
        } catch (UnreadableMap unreadable) {
            Violation first = unreadable.violations().getFirst();
            int others = unreadable.violations().size() - 1;
            throw new Fault(
                            FaultCode.INVALID_INPUT,
                            file.toString(),
                            first.path() + " " + first.problem() + (others == 0 ? "" : " (and " + others + " more)"),
                            first.remedy())
                    .because(unreadable);
        }
    }

    private void print(MapExchange.Read read, Optional<StoredMap> stored) {
        ImportedMap imported = read.imported();
        JourneyMap map = imported.map();
        int cards = map.lanes().stream().mapToInt(lane -> lane.cards().size()).sum();
        if (isJson()) {
            terminal()
                    .json(new Imported(
                            map.slug(),
                            stored.map(StoredMap::revision).orElse(null),
                            read.format(),
                            map.stages().size(),
                            map.steps().size(),
                            map.lanes().size(),
                            cards,
                            imported.unplaced()));
            return;
        }
        terminal()
                .line((stored.isPresent() ? "Made " : "Would make ") + map.slug() + " of " + read.format() + ": "
                        + counted(map.stages().size(), "stage") + ", "
                        + counted(map.steps().size(), "step") + ", "
                        + counted(map.lanes().size(), "lane") + ", " + counted(cards, "card") + ".");
        unplaced(imported.unplaced());
    }

    private static String counted(int count, String thing) {
        return Numbers.whole(count) + " " + thing + (count == 1 ? "" : "s");
    }

    private void unplaced(List<Unplaced> unplaced) {
        if (unplaced.isEmpty()) {
            terminal().line("Everything found its place.");
            return;
        }
        terminal().line("Not placed:");
        TextTable table = new TextTable("where", "what", "why");
        unplaced.forEach(part -> table.row(part.where(), part.what(), part.why()));
        table.print(terminal());
    }
}
