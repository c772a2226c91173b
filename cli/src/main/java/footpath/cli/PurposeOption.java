package footpath.cli;

import footpath.analytics.Population;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// For which purpose is asked.
final class PurposeOption {
    @Option(
            names = "--purpose",
            paramLabel = "PURPOSE",
            description = "only persons who allow this purpose now (default: the standard purpose, if there is one)")
    private @Nullable String purpose;

    Population population() {
        return new Population(Optional.ofNullable(purpose));
    }
}
