package footpath.cli;

import footpath.collect.source.SettingsReader;
import footpath.collect.source.Source;
import footpath.server.Footpath;
import footpath.server.source.Sources;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "mapping",
        description = "Tells a source how JSON becomes events, by a mapping in YAML or JSON.",
        footer = {"", "Example:", "  footpath source mapping forms examples/sources/forms.mapping.yaml"})
final class SourceMappingCommand extends Action {
    @Parameters(index = "0", paramLabel = "NAME", description = "its name, as in `footpath source list`")
    private String name;

    @Parameters(index = "1", paramLabel = "FILE", description = "the mapping")
    private Path file;

    @Override
    void run() {
        String text = SettingsFile.text(file);
        try (Footpath footpath = open()) {
            Sources sources = new Sources(footpath.sources(), footpath.clock());
            Source source = sources.find(name);
            SourceText.print(
                    this,
                    sources.save(source.withSettings(
                            SettingsReader.mapped(source.kind(), source.settings(), SettingsFile.origin(file), text))));
        }
    }
}
