package footpath.cli;

import footpath.collect.source.SettingsReader;
import footpath.collect.source.SourceKind;
import footpath.collect.source.SourceSettings;
import footpath.server.Footpath;
import footpath.server.source.SourceRoutes;
import footpath.server.source.Sources;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "create",
        description = {
            "Makes a source, and the write key that its senders show.",
            "One that is pulled has no key; it is pulled while a server runs."
        },
        footer = {
            "",
            "Example:",
            "  footpath source create web-shop --kind segment",
            "  footpath source create orders --kind jdbc --settings examples/sources/orders.settings.yaml"
        })
final class SourceCreateCommand extends Action {
    /// The words of the kinds.
    static final class Kinds implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(SourceKind.values()).map(SourceKind::word).iterator();
        }
    }

    @Parameters(paramLabel = "NAME", description = "what its events are to be said to come from")
    private String name;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            completionCandidates = Kinds.class,
            description = "where they come from: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private String kind = "api";

    @Option(
            names = "--settings",
            paramLabel = "FILE",
            description = "what else it is told, by its kind, in YAML or JSON")
    private @Nullable Path settings;

    @Override
    void run() {
        SourceKind wanted = SourceRoutes.kind(kind);
        SourceSettings told = settings == null
                ? SettingsReader.none(wanted)
                : SettingsReader.read(wanted, SettingsFile.origin(settings), SettingsFile.text(settings));
        try (Footpath footpath = openOrCreate()) {
            SourceText.print(this, new Sources(footpath.sources(), footpath.clock()).create(name, wanted, told));
        }
    }
}
