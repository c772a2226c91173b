package footpath.cli;

import picocli.CommandLine.Command;

@Command(
        name = "library",
        description = {
            "Keeps what maps share: touchpoints, channels, personas, metrics, insights, evidence, opportunities and",
            "solutions. What is renamed here is renamed on every map that uses it."
        },
        subcommands = {
            LibraryAddCommand.class,
            LibraryListCommand.class,
            LibraryShowCommand.class,
            LibraryChangeCommand.class,
            LibraryRenameCommand.class,
            LibraryUsesCommand.class,
            LibraryReachCommand.class,
            LibraryCollectCommand.class,
            LibraryDuplicatesCommand.class,
            LibraryMergeCommand.class,
            LibraryDeleteCommand.class
        },
        footer = {"", "Example:", "  footpath library list"})
final class LibraryCommand {}
