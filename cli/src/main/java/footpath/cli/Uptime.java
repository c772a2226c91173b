package footpath.cli;

import java.time.Duration;
import java.time.Instant;

/// How long this process has been running, its start-up included; the launcher tells when it began.
final class Uptime {
    private Uptime() {}

    static Duration ofThisProcess() {
        Instant now = Instant.now();
        String started = System.getProperty("footpath.started", "");
        return Duration.between(
                started.isEmpty() ? startOfProcess(now) : Instant.ofEpochMilli(Long.parseLong(started)), now);
    }

    /// To the hundredth of a second at best.
    private static Instant startOfProcess(Instant otherwise) {
        return ProcessHandle.current().info().startInstant().orElse(otherwise);
    }
}
