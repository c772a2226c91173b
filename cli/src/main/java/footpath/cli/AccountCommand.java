package footpath.cli;

import picocli.CommandLine.Command;

@Command(
        name = "account",
        description =
                "Finds and shows companies, households and other groups of persons, and tells who belongs to them.",
        subcommands = {
            AccountAddCommand.class,
            AccountListCommand.class,
            AccountShowCommand.class,
            AccountRemoveCommand.class,
            AccountDecisionsCommand.class,
            AccountUndoCommand.class
        },
        footer = {"", "Example:", "  footpath account list"})
final class AccountCommand {}
