package footpath.cli;

import picocli.CommandLine.Command;

@Command(
        name = "token",
        description = "Makes the token that a server asks for where others than this machine can reach it.",
        subcommands = {TokenNewCommand.class},
        footer = {"", "Example:", "  footpath token new"})
final class TokenCommand {}
