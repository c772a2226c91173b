package footpath.server.traffic;

import footpath.server.AllowedPersons;
import footpath.server.Fault;
import footpath.server.FaultCode;
import footpath.server.http.Json;
import footpath.server.http.Stream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/// The calls that come in, as a stream of Server-Sent Events (WHATWG HTML, section 9.2). Each reader waits in a
/// thread of its own, and 50 may at one time; one that falls behind by more than is kept is let go, and its browser
/// comes back by itself. Each call is told if whoever it is about may be looked at when it is told. Safe for use by
/// several threads.
public final class LiveArrivals implements AutoCloseable {
    private static final int MOST_READERS = 50;
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);

    private final RecentArrivals recent;
    private final Semaphore places = new Semaphore(MOST_READERS);
    private volatile boolean isClosed;

    public LiveArrivals(RecentArrivals recent) {
        this.recent = recent;
    }

    /// Those that are kept.
    ///
    /// @param after number of the last one that is known already
    LiveBody list(long after, AllowedPersons allowed) {
        return LiveBody.of(recent.after(after), allowed);
    }

    /// Those that are kept and, as they come, those after them.
    ///
    /// @param after   number of the last one that is known already
    /// @param allowed tells who may be looked at now
    /// @throws Fault `TOO_EXPENSIVE` if too many read already
    Stream after(long after, Supplier<AllowedPersons> allowed) {
        if (!places.tryAcquire()) {
            throw new Fault(
                    FaultCode.TOO_EXPENSIVE,
                    "stream",
                    "is read by " + MOST_READERS + " already",
                    "close another, or ask for the list without streaming");
        }
        return new Stream("text/event-stream", out -> {
            try {
                // A number of before a restart says nothing now.
                write(out, after > recent.lastNumber() ? 0 : after, allowed);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            } finally {
                places.release();
            }
        });
    }

    private void write(OutputStream out, long after, Supplier<AllowedPersons> allowed)
            throws IOException, InterruptedException {
        long last = after;
        boolean isFirst = true;
        send(out, ": calls as they come in\n\n");
        while (!isClosed) {
            List<RecentArrival> calls = recent.awaitAfter(last, HEARTBEAT);
            boolean isBehind = !calls.isEmpty() && calls.getFirst().number() > last + 1;
            if (isBehind && !isFirst) {
                send(out, "event: behind\ndata: {}\n\n");
                return;
            }
            last = calls.isEmpty() ? last : calls.getLast().number();
            isFirst = false;
            send(out, calls.isEmpty() ? ": still here\n\n" : text(LiveBody.of(calls, allowed.get()), last));
        }
    }

    private static String text(LiveBody told, long last) {
        StringBuilder text = new StringBuilder();
        for (LiveCall call : told.arrivals()) {
            text.append("id: ").append(call.number()).append(data(call));
        }
        // The last number is told though its call may be left out.
        LiveBody.LeftOut population = told.population();
        if (population != null) {
            text.append("event: population\nid: ").append(last).append(data(population));
        }
        return text.toString();
    }

    private static String data(Object value) {
        return "\ndata: " + new String(Json.bytes(value), StandardCharsets.UTF_8) + "\n\n";
    }

    private static void send(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /// Lets all readers go, at the latest after their next heartbeat.
    @Override
    public void close() {
        isClosed = true;
    }
}
