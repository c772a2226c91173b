package footpath.cli;

import footpath.collect.source.SettingsReader;
import footpath.collect.source.Source;
import footpath.server.Footpath;
import footpath.server.source.Sources;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "settings",
        description = {
            "Changes what else a source is told, by a file in YAML or JSON.",
            "Each setting in it takes the place of the one of its name; null takes one away; what is not named stays."
        },
        footer = {"", "Example:", "  footpath source settings payments examples/sources/payments.settings.yaml"})
final class SourceSettingsCommand extends Action {
    @Parameters(index = "0", paramLabel = "NAME", description = "its name, as in `footpath source list`")
    private String name;

    @Parameters(index = "1", paramLabel = "FILE", description = "the settings")
    private Path file;

    @Override
    void run() {
        String text = SettingsFile.text(file);
        try (Footpath footpath = open()) {
            Sources sources = new Sources(footpath.sources(), footpath.clock());
            Source source = sources.find(name);
            SourceText.print(
                    this,
                    sources.save(source.withSettings(SettingsReader.changed(
                            source.kind(), source.settings(), SettingsFile.origin(file), text))));
        }
    }
}
