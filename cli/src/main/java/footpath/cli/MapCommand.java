package footpath.cli;

import picocli.CommandLine.Command;

@Command(
        name = "map",
        description =
                "Begins, lists, shows, loads, measures, compares, checks, imports, exports and draws maps, and tells what was changed.",
        subcommands = {
            MapTemplatesCommand.class,
            MapNewCommand.class,
            MapListCommand.class,
            MapLandscapeCommand.class,
            MapShowCommand.class,
            MapLoadCommand.class,
            MapMeasureCommand.class,
            MapCompareCommand.class,
            MapPathsCommand.class,
            MapPersonasCommand.class,
            MapImportCommand.class,
            MapExportCommand.class,
            MapPullCommand.class,
            MapPushCommand.class,
            MapRenderCommand.class,
            MapHistoryCommand.class,
            MapDiffCommand.class,
            MapRestoreCommand.class,
            MapNameCommand.class,
            MapCommentsCommand.class,
            MapLintCommand.class,
            MapTestCommand.class,
            MapRenameCommand.class,
            MapDeleteCommand.class
        },
        footer = {"", "Example:", "  footpath map measure campaign-to-loyal"})
final class MapCommand {}
