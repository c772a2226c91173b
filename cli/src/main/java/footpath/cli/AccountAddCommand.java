package footpath.cli;

import picocli.CommandLine.Command;

@Command(
        name = "add",
        description = "Has a person belong to an account, which is made if there is none.",
        footer = {"", "Example:", "  footpath account add household:smiths 712 --reason \"same address\""})
final class AccountAddCommand extends AccountMemberCommand {
    AccountAddCommand() {
        super(true, "belongs to");
    }
}
