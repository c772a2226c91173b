package footpath.cli;

import picocli.CommandLine.Command;

@Command(
        name = "source",
        description = "Makes, lists and changes the sources that senders of events write to.",
        subcommands = {
            SourceCreateCommand.class,
            SourceListCommand.class,
            SourceChangeCommand.class,
            SourceKeyCommand.class,
            SourceDeleteCommand.class
        },
        footer = {"", "Example:", "  footpath source list"})
final class SourceCommand {}
