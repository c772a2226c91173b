package footpath.cli;

import picocli.CommandLine.Command;

@Command(
        name = "source",
        description = "Makes, lists and changes the sources that events come from.",
        subcommands = {
            SourceCreateCommand.class,
            SourceListCommand.class,
            SourceChangeCommand.class,
            SourceKeyCommand.class,
            SourceSecretCommand.class,
            SourceMappingCommand.class,
            SourceSettingsCommand.class,
            SourceDeleteCommand.class
        },
        footer = {"", "Example:", "  footpath source list"})
final class SourceCommand {}
