package footpath.cli;

import picocli.CommandLine.Command;

@Command(
        name = "secret",
        description = {
            "Adds and removes what a product signs with, or a password.",
            "Nobody is shown a secret again; exchange one by adding the new one first and removing the old one later."
        },
        subcommands = {SourceSecretAddCommand.class, SourceSecretRemoveCommand.class},
        footer = {"", "Example:", "  footpath source secret add payments --file payments.secret"})
final class SourceSecretCommand {}
