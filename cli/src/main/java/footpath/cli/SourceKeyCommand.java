package footpath.cli;

import footpath.server.Footpath;
import footpath.server.source.Sources;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "key",
        description = "Gives a source one write key more, or revokes one; rotate keys by doing one after the other.",
        footer = {"", "Example:", "  footpath source key web-shop"})
final class SourceKeyCommand extends Action {
    @Parameters(paramLabel = "NAME", description = "its name, as in `footpath source list`")
    private String name;

    @Option(names = "--revoke", paramLabel = "KEY", description = "refuse this key from now on")
    private @Nullable String revoke;

    @Override
    void run() {
        try (Footpath footpath = open()) {
            Sources sources = new Sources(footpath.sources(), footpath.clock());
            SourceText.print(this, revoke == null ? sources.addKey(name) : sources.revoke(name, revoke));
        }
    }
}
