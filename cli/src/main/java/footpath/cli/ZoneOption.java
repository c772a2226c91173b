package footpath.cli;

import footpath.server.http.Times;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// In which time zone days begin and times are told.
final class ZoneOption {
    @Option(names = "--zone", paramLabel = "ZONE", description = "time zone of days and times (default: UTC)")
    private @Nullable ZoneId zone;

    ZoneId zone() {
        return zone == null ? Times.DEFAULT_ZONE : zone;
    }
}
