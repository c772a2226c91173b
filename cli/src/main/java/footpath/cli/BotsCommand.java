package footpath.cli;

import picocli.CommandLine.Command;

@Command(
        name = "bots",
        description = "What of events of programs is flagged when they arrive.",
        subcommands = {BotsShowCommand.class, BotsSetCommand.class},
        footer = {"", "Example:", "  footpath bots show"})
final class BotsCommand {}
