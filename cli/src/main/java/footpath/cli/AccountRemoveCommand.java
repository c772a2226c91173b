package footpath.cli;

import picocli.CommandLine.Command;

@Command(
        name = "remove",
        description = "Has a person belong to an account no more, whatever calls say.",
        footer = {"", "Example:", "  footpath account remove household:smiths 712 --reason \"moved out\""})
final class AccountRemoveCommand extends AccountMemberCommand {
    AccountRemoveCommand() {
        super(false, "belongs no more to");
    }
}
