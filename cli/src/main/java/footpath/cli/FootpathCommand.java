package footpath.cli;

import footpath.server.Footpath;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// The root: what is common to all commands.
@Command(
        name = "footpath",
        synopsisSubcommandLabel = "COMMAND",
        description = "The customer journey as it really happens: believed, happened, and the difference.",
        sortOptions = false,
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            ImportCommand.class,
            SourceCommand.class,
            QuarantineCommand.class,
            TokenCommand.class,
            DoctorCommand.class,
            EventCommand.class,
            PersonCommand.class,
            AccountCommand.class,
            ExpiryCommand.class,
            MapCommand.class,
            LibraryCommand.class,
            PlanCommand.class,
            ConsentCommand.class,
            BotsCommand.class,
            SegmentCommand.class,
            AskCommand.class,
            FunnelCommand.class,
            FlowCommand.class,
            TrendCommand.class,
            DwellCommand.class,
            AttributionCommand.class,
            CompletionCommand.class,
            VersionCommand.class,
            RehearseCommand.class
        },
        footer = {"", "Example:", "  footpath demo --exit"})
final class FootpathCommand {
    private static final String DEFAULT_DATA = "footpath-data";

    private final Terminal terminal;
    private final Map<String, String> environment;
    private @Nullable Interruption interruption;
    private @Nullable Footpath opened;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "the data directory (default: FOOTPATH_DATA, or footpath-data here)")
    private @Nullable Path data;

    @Option(names = "--json", scope = ScopeType.INHERIT, description = "answer as JSON, for programs")
    private boolean json;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "show this help")
    @SuppressWarnings("UnusedVariable") // read by picocli
    private boolean help;

    FootpathCommand(Terminal terminal, Map<String, String> environment) {
        this.terminal = terminal;
        this.environment = Map.copyOf(environment);
    }

    Terminal terminal() {
        return terminal;
    }

    boolean isJson() {
        return json;
    }

    /// Ctrl-C and SIGTERM, watched from the first call until [#finish].
    Interruption interruption() {
        Interruption watched = interruption == null ? Interruption.watch() : interruption;
        interruption = watched;
        return watched;
    }

    /// Everything is done and told: the process may end.
    void finish() {
        if (interruption != null) {
            interruption.close();
        }
    }

    /// Remembers the data directory that the command works on.
    Footpath opened(Footpath footpath) {
        opened = footpath;
        return footpath;
    }

    /// The data directory that the command works on.
    Footpath opened() {
        return Objects.requireNonNull(opened, "no data directory is open yet");
    }

    /// Whether the caller named a data directory.
    boolean namesData() {
        return data != null || environment.containsKey("FOOTPATH_DATA");
    }

    Path dataDirectory() {
        return data != null ? data : Path.of(environment.getOrDefault("FOOTPATH_DATA", DEFAULT_DATA));
    }
}
