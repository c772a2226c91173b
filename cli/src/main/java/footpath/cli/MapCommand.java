package footpath.cli;

import picocli.CommandLine.Command;

@Command(
        name = "map",
        description = "Lists, shows, loads, measures and exports maps.",
        subcommands = {
            MapListCommand.class,
            MapShowCommand.class,
            MapLoadCommand.class,
            MapMeasureCommand.class,
            MapExportCommand.class
        },
        footer = {"", "Example:", "  footpath map measure campaign-to-loyal"})
final class MapCommand {}
