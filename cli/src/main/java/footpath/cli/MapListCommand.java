package footpath.cli;

import footpath.server.Footpath;
import footpath.server.map.MapLine;
import footpath.server.map.Maps;
import java.util.List;
import picocli.CommandLine.Command;

@Command(
        name = "list",
        description = "All maps.",
        footer = {"", "Example:", "  footpath map list"})
final class MapListCommand extends Action {
    record MapList(List<MapLine> maps) {}

    @Override
    void run() {
        try (Footpath footpath = open()) {
            List<MapLine> maps = new Maps(footpath).list();
            if (isJson()) {
                terminal().json(new MapList(maps));
            } else if (maps.isEmpty()) {
                terminal()
                        .line(
                                "No maps yet; begin one with footpath map new MAP, or load one with footpath map load FILE.");
            } else {
                TextTable table = new TextTable("map", "title", ">stages", ">steps", ">bound", ">revision");
                maps.forEach(map ->
                        table.row(map.slug(), map.title(), map.stages(), map.steps(), map.bound(), map.revision()));
                table.print(terminal());
            }
        }
    }
}
