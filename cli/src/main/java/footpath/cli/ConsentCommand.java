package footpath.cli;

import picocli.CommandLine.Command;

@Command(
        name = "consent",
        description = "For which purposes persons may be looked at, and what they said of them.",
        subcommands = {
            ConsentPurposeCommand.class,
            ConsentSetCommand.class,
            ConsentShowCommand.class,
            ConsentStandardCommand.class
        },
        footer = {"", "Example:", "  footpath consent show"})
final class ConsentCommand {}
