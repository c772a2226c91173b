package footpath.benchmarks.collect;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/// Senders side by side for a while.
///
/// @param port        where the server listens
/// @param key         the write key
/// @param connections how many senders
/// @param batch       events a request
/// @param rate        requests a second of all senders together, each sent when it is due whatever became of
///                    the one before; 0 for as many as are answered
/// @param span        for how long
record Load(int port, String key, int connections, int batch, double rate, Duration span) {
    /// What came of it.
    ///
    /// @param acknowledged events that the server said are kept
    /// @param refused      requests that it put off
    /// @param seconds      how long it took
    /// @param micros       from when a request was due to its acknowledgement
    record Result(long acknowledged, long refused, double seconds, Histogram micros) {
        private Result plus(Result other) {
            micros.add(other.micros);
            return new Result(acknowledged + other.acknowledged, refused + other.refused, 0, micros);
        }

        double eventsPerSecond() {
            return acknowledged / seconds;
        }

        double milliseconds(double percentile) {
            return micros.getValueAtPercentile(percentile) / 1_000.0;
        }
    }

    /// How long an answer may take.
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final long MOST_MICROS = 60_000_000;

    Result run() throws InterruptedException, IOException {
        try (ExecutorService threads =
                        Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory());
                Senders senders = new Senders(port, connections)) {
            long start = System.nanoTime();
            List<Future<Result>> sending = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                int number = i;
                sending.add(threads.submit(() -> send(senders.get(number), number, start)));
            }
            long end = start + span.plus(PATIENCE).toNanos();
            Result sum = new Result(0, 0, 0, new Histogram(MOST_MICROS, 3));
            for (Future<Result> sender : sending) {
                sum = sum.plus(sender.get(end - System.nanoTime(), TimeUnit.NANOSECONDS));
            }
            return new Result(sum.acknowledged, sum.refused, (System.nanoTime() - start) / 1e9, sum.micros);
        } catch (ExecutionException failed) {
            throw new IOException("benchmarks: a sender failed", failed.getCause());
        } catch (TimeoutException hanging) {
            throw new IOException("benchmarks: the server left a request without an answer", hanging);
        }
    }

    /// All connections of a load. Closing them ends whoever still waits for an answer.
    private static final class Senders implements AutoCloseable {
        private final List<Sender> senders = new ArrayList<>();

        Senders(int port, int count) throws IOException {
            for (int i = 0; i < count; i++) {
                senders.add(new Sender(port));
            }
        }

        Sender get(int number) {
            return senders.get(number);
        }

        @Override
        public void close() throws IOException {
            for (Sender sender : senders) {
                sender.close();
            }
        }
    }

    private Result send(Sender sender, int number, long start) throws IOException {
        Histogram micros = new Histogram(MOST_MICROS, 3);
        SplittableRandom random = new SplittableRandom(number);
        EventRequest request = EventRequest.of(batch, key, random);
        double pauseNanos = rate == 0 ? 0 : connections * 1e9 / rate;
        long acknowledged = 0;
        long refused = 0;
        long end = start + span.toNanos();
        double due = start + pauseNanos * number / connections;
        while (System.nanoTime() < end) {
            await((long) due);
            long from = rate == 0 ? System.nanoTime() : (long) due;
            request.renew(random, Clock.systemUTC());
            int status = sender.send(request.bytes());
            if (status == 200) {
                micros.recordValue(Math.min(MOST_MICROS, (System.nanoTime() - from) / 1_000));
                acknowledged += batch;
            } else if (status == 503 || status == 429) {
                refused++;
            } else {
                throw new IOException("benchmarks: " + sender.answer());
            }
            due += pauseNanos;
        }
        return new Result(acknowledged, refused, 0, micros);
    }

    private static void await(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
