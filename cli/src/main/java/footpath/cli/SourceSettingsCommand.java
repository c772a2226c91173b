package footpath.cli;

import footpath.collect.source.SettingsReader;
import footpath.collect.source.Source;
import footpath.collect.source.SourceSettings;
import picocli.CommandLine.Command;

@Command(
        name = "settings",
        description = {
            "Changes what else a source is told, by a file in YAML or JSON.",
            "Each setting in it takes the place of the one of its name; null takes one away; what is not named stays."
        },
        footer = {"", "Example:", "  footpath source settings payments examples/sources/payments.settings.yaml"})
final class SourceSettingsCommand extends SourceChange {
    @Override
    SourceSettings settings(Source source, String origin, String text) {
        return SettingsReader.changed(source.kind(), source.settings(), origin, text);
    }
}
