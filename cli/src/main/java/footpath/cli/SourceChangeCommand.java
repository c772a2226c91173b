package footpath.cli;

import footpath.collect.source.AddressRule;
import footpath.collect.source.Source;
import footpath.server.Footpath;
import footpath.server.source.SourceRoutes;
import footpath.server.source.Sources;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "change",
        description = "Changes what a source takes and keeps; what is not named stays.",
        footer = {"", "Example:", "  footpath source change web-shop --limit 500 --address truncated"})
final class SourceChangeCommand extends Action {
    @Parameters(paramLabel = "NAME", description = "its name, as in `footpath source list`")
    private String name;

    @Option(names = "--enabled", negatable = true, description = "whether it takes events")
    private @Nullable Boolean enabled;

    @Option(names = "--limit", paramLabel = "N", description = "most events a second on average; 0 for any number")
    private @Nullable Integer limit;

    @Option(
            names = "--address",
            paramLabel = "RULE",
            description = "what is kept of the senders' addresses: dropped, truncated, hashed or kept")
    private @Nullable String address;

    @Option(
            names = "--user-agent",
            negatable = true,
            description = "whether it is kept what the senders' browsers and programs call themselves")
    private @Nullable Boolean keepsUserAgent;

    @Override
    void run() {
        try (Footpath footpath = open()) {
            Sources sources = new Sources(footpath.sources(), footpath.clock());
            Source source = sources.find(name);
            Optional<AddressRule> rule = Optional.ofNullable(address).map(SourceRoutes::address);
            SourceText.print(
                    this,
                    sources.save(new Source(
                            source.name(),
                            source.kind(),
                            Optional.ofNullable(enabled).orElse(source.isEnabled()),
                            limit == null ? source.limit() : Optional.of(limit).filter(most -> most != 0),
                            rule.orElse(source.address()),
                            Optional.ofNullable(keepsUserAgent).orElse(source.keepsUserAgent()),
                            source.keys(),
                            source.secrets(),
                            source.settings(),
                            source.created())));
        }
    }
}
