package footpath.cli;

import footpath.server.Footpath;
import footpath.server.source.SourceRoutes;
import footpath.server.source.Sources;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "create",
        description = "Makes a source and its write key, which senders show.",
        footer = {"", "Example:", "  footpath source create web-shop --kind segment"})
final class SourceCreateCommand extends Action {
    @Parameters(paramLabel = "NAME", description = "what its events are to be said to come from")
    private String name;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description =
                    "what sends: api, browser, segment, rudderstack, posthog, snowplow or cloudevents (default: ${DEFAULT-VALUE})")
    private String kind = "api";

    @Override
    void run() {
        try (Footpath footpath = openOrCreate()) {
            SourceText.print(
                    this, new Sources(footpath.sources(), footpath.clock()).create(name, SourceRoutes.kind(kind)));
        }
    }
}
