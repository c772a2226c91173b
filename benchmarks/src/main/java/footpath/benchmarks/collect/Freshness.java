package footpath.benchmarks.collect;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;

/// How long it takes from the sending of an event until a question counts it: one event after the other,
/// each asked for over and over by a trend question over the API.
final class Freshness {
    private static final Pattern COUNTS = Pattern.compile("\"values\":\\[([\\d,]+)]");
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(10);
    private static final long MOST_MICROS = 120_000_000;

    private final ServedFootpath server;
    private final String key;

    /// Told apart from the probes of others, which the log has, too.
    private final String name = "probe " + System.nanoTime();

    private long sent;

    Freshness(ServedFootpath server, String key) {
        this.server = server;
        this.key = key;
    }

    /// Sends probes for a while, one at least.
    ///
    /// @return microseconds from when one was sent to the answer that counts it
    Histogram measure(Duration span) throws IOException, InterruptedException {
        Histogram micros = new Histogram(MOST_MICROS, 3);
        long end = System.nanoTime() + span.toNanos();
        try (Sender sender = new Sender(server.port())) {
            do {
                long from = System.nanoTime();
                send(sender);
                while (counted() < sent) {
                    LockSupport.parkNanos(PAUSE_NANOS);
                }
                micros.recordValue(Math.min(MOST_MICROS, (System.nanoTime() - from) / 1_000));
                // So that probes do not fall in step with what they measure.
                LockSupport.parkNanos(PAUSE_NANOS * (1 + sent % 17));
            } while (System.nanoTime() < end);
        }
        return micros;
    }

    private void send(Sender sender) throws IOException {
        sent++;
        String body = "{\"id\":\"" + name + " " + sent + "\",\"name\":\"" + name + "\",\"user_id\":\"prober-"
                + sent % 100 + "\",\"properties\":{}}";
        String request = "POST /v1/events HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + key
                + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
        int status = 0;
        while (status != 200) {
            status = sender.send(request.getBytes(StandardCharsets.UTF_8));
        }
    }

    /// How many events of the name there are from yesterday to tomorrow.
    private long counted() throws IOException, InterruptedException {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        String question = "{\"event\":\"" + name + "\",\"from\":\"" + today.minusDays(1) + "\",\"to\":\""
                + today.plusDays(2) + "\"}";
        Matcher counts = COUNTS.matcher(server.call("POST", "/api/v1/questions/trend", question));
        return counts.find()
                ? Stream.of(counts.group(1).split(",", -1))
                        .mapToLong(Long::parseLong)
                        .sum()
                : 0;
    }
}
