package footpath.cli;

import picocli.CommandLine.Command;

@Command(
        name = "map",
        description =
                "Begins, lists, shows, loads, measures, compares, checks, signs, reviews, imports, exports and draws maps, and tells"
                        + " what was changed.",
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
            MapFeelingsCommand.class,
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
            MapActivityCommand.class,
            MapVotesCommand.class,
            MapSignCommand.class,
            MapSignaturesCommand.class,
            MapWithdrawCommand.class,
            MapReviewsCommand.class,
            MapReviewCommand.class,
            MapReviewedCommand.class,
            MapLintCommand.class,
            MapTestCommand.class,
            MapRenameCommand.class,
            MapDeleteCommand.class
        },
        footer = {"", "Example:", "  footpath map measure campaign-to-loyal"})
final class MapCommand {}
