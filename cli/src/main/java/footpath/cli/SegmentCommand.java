package footpath.cli;

import picocli.CommandLine.Command;

@Command(
        name = "segment",
        description = "Saves, lists, shows and deletes segments that questions name.",
        subcommands = {
            SegmentSaveCommand.class,
            SegmentListCommand.class,
            SegmentShowCommand.class,
            SegmentDeleteCommand.class
        },
        footer = {"", "Example:", "  footpath segment list"})
final class SegmentCommand {}
