package footpath.cli;

import picocli.CommandLine.Command;

@Command(
        name = "expiry",
        description = "For how many days events are kept.",
        subcommands = {ExpiryShowCommand.class, ExpirySetCommand.class, ExpiryApplyCommand.class},
        footer = {"", "Example:", "  footpath expiry show"})
final class ExpiryCommand {}
