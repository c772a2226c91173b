package footpath.cli;

import java.time.Duration;
import java.time.Instant;

/// How long this process has been running, its start-up included.
final class Uptime {
    private Uptime() {}

    static Duration ofThisProcess() {
        Instant now = Instant.now();
        return Duration.between(ProcessHandle.current().info().startInstant().orElse(now), now);
    }
}
