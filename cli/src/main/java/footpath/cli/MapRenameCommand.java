package footpath.cli;

import footpath.maps.edit.ElementKind;
import footpath.maps.edit.MapOperation;
import footpath.maps.history.MapChange;
import footpath.maps.history.StoredMap;
import footpath.server.Fault;
import footpath.server.FaultCode;
import footpath.server.Footpath;
import footpath.server.map.MapEditing;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.JsonNodeFactory;

@Command(
        name = "rename",
        description = {
            "Gives a map another name in addresses, another title, or both. It keeps its history; the address of before",
            "leads to the new one."
        },
        footer = {"", "Example:", "  footpath map rename campaign-to-loyal --title \"From coupon to loyal\""})
final class MapRenameCommand extends Action {
    record Renamed(String slug, String title, long revision) {}

    @Parameters(paramLabel = "MAP", description = "its name, as in `footpath map list`")
    private String slug;

    @Option(names = "--slug", paramLabel = "NAME", description = "its new name in addresses")
    private @Nullable String to;

    @Option(names = "--title", paramLabel = "TITLE", description = "its new title")
    private @Nullable String title;

    @Override
    void run() {
        if (to == null && title == null) {
            throw new Fault(
                    FaultCode.INVALID_PARAMETER, "map rename", "names nothing new", "give --slug, --title or both");
        }
        try (Footpath footpath = open()) {
            MapEditing editing = new MapEditing(footpath);
            StoredMap map = editing.revision(slug, Optional.empty());
            if (to != null) {
                map = editing.rename(slug, to);
            }
            if (title != null) {
                map = editing.change(map.map().slug(), titled(title), map.revision());
            }
            if (isJson()) {
                terminal().json(new Renamed(map.map().slug(), map.map().title(), map.revision()));
            } else {
                terminal()
                        .line("The map is named " + map.map().slug() + ", with the title "
                                + Terminal.safe(map.map().title()) + ".");
            }
        }
    }

    private static MapChange titled(String title) {
        return new MapChange(
                UUID.randomUUID().toString(),
                List.of(new MapOperation.Set(
                        ElementKind.MAP, "", "title", Optional.of(JsonNodeFactory.instance.stringNode(title)))));
    }
}
