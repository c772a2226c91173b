package footpath.cli;

import footpath.collect.source.SettingsReader;
import footpath.collect.source.Source;
import footpath.collect.source.SourceSettings;
import picocli.CommandLine.Command;

@Command(
        name = "mapping",
        description = "Tells a source how JSON becomes events, by a mapping in YAML or JSON.",
        footer = {"", "Example:", "  footpath source mapping forms examples/sources/forms.mapping.yaml"})
final class SourceMappingCommand extends SourceChange {
    @Override
    SourceSettings settings(Source source, String origin, String text) {
        return SettingsReader.mapped(source.kind(), source.settings(), origin, text);
    }
}
