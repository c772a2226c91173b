package footpath.cli;

import footpath.collect.source.Source;
import footpath.collect.source.SourceSettings;
import footpath.server.Footpath;
import footpath.server.source.Sources;
import java.nio.file.Path;
import picocli.CommandLine.Parameters;

/// A command that changes the settings of a source by a file.
abstract class SourceChange extends Action {
    @Parameters(index = "0", paramLabel = "NAME", description = "its name, as in `footpath source list`")
    private String name;

    @Parameters(index = "1", paramLabel = "FILE", description = "the ${COMMAND-NAME}")
    private Path file;

    /// The settings that a source has from now on.
    ///
    /// @param origin where the text comes from, for errors
    abstract SourceSettings settings(Source source, String origin, String text);

    @Override
    final void run() {
        String text = SettingsFile.text(file);
        try (Footpath footpath = open()) {
            Sources sources = new Sources(footpath.sources(), footpath.clock());
            Source source = sources.find(name);
            SourceText.print(
                    this, sources.save(source.withSettings(settings(source, SettingsFile.origin(file), text))));
        }
    }
}
