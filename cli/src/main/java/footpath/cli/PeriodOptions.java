package footpath.cli;

import footpath.server.map.Days;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// In which days people enter a map.
final class PeriodOptions {
    @Option(names = "--from", paramLabel = "DAY", description = "first day counted (default: the map's)")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DAY", description = "first day no longer counted (default: the map's)")
    private @Nullable LocalDate to;

    Days days() {
        return new Days("--to", Optional.ofNullable(from), Optional.ofNullable(to));
    }
}
