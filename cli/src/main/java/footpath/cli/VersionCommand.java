package footpath.cli;

import footpath.server.Version;
import picocli.CommandLine.Command;

@Command(
        name = "version",
        description = "Tells which version this is.",
        footer = {"", "Example:", "  footpath version"})
final class VersionCommand extends Action {
    record VersionAnswer(String version, String java) {}

    @Override
    void run() {
        VersionAnswer answer =
                new VersionAnswer(Version.NUMBER, Runtime.version().toString());
        if (isJson()) {
            terminal().json(answer);
        } else {
            terminal().line("footpath " + answer.version() + " on Java " + answer.java());
        }
    }
}
