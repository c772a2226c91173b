package footpath.cli;

import picocli.CommandLine.Command;

@Command(
        name = "map",
        description = "Lists, shows, loads, measures, exports and draws maps, and tells what was changed.",
        subcommands = {
            MapListCommand.class,
            MapShowCommand.class,
            MapLoadCommand.class,
            MapMeasureCommand.class,
            MapExportCommand.class,
            MapRenderCommand.class,
            MapHistoryCommand.class,
            MapDiffCommand.class,
            MapRestoreCommand.class,
            MapNameCommand.class,
            MapDeleteCommand.class
        },
        footer = {"", "Example:", "  footpath map measure campaign-to-loyal"})
final class MapCommand {}
