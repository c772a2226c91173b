package footpath.cli;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "completion",
        description = "Writes a script that completes commands on the Tab key.",
        footer = {"", "Example:", "  footpath completion bash"})
final class CompletionCommand extends Action {
    enum Shell {
        bash,
        zsh
    }

    @Spec
    private CommandSpec self;

    @Parameters(
            paramLabel = "SHELL",
            description = "${COMPLETION-CANDIDATES}: source its output, as in `source <(footpath completion bash)`")
    private Shell shell;

    @Override
    void run() {
        String script = AutoComplete.bash("footpath", self.root().commandLine());
        terminal()
                .line(
                        switch (shell) {
                            case bash -> script;
                            // zsh reads the same script through its compatibility layer.
                            case zsh ->
                                "autoload -U +X compinit && compinit\nautoload -U +X bashcompinit && bashcompinit\n"
                                        + script;
                        });
    }
}
