package footpath.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// For which purpose persons are listed or shown.
final class PurposeOption {
    @Option(
            names = "--purpose",
            paramLabel = "PURPOSE",
            description = "only persons who allow this purpose now (default: the standard purpose, if there is one)")
    private @Nullable String purpose;

    Optional<String> purpose() {
        return Optional.ofNullable(purpose);
    }
}
