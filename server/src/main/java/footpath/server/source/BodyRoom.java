package footpath.server.source;

import footpath.collect.wire.RefusedRequest;
import footpath.collect.wire.WireRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;

/// Memory for the bodies that are read at one time, so that no number of senders takes more than there is.
/// Safe for use by several threads.
///
/// What a body needs is counted as it comes in: a slow sender holds what it sent and no more. A compressed
/// one may grow to the limit of its protocol, and is counted for as much.
final class BodyRoom {
    private static final int CHUNK_BYTES = 1 << 14;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    /// How many times its bytes a body takes besides once it is understood, if it is all of short names.
    private static final int UNDERSTOOD = 3;

    /// A quarter of the heap, which questions need, too.
    private final long most = Runtime.getRuntime().maxMemory() / 4;

    /// So much is understood and written within a tenth of a second. What comes when more than that is waiting is put
    /// off: a sender told soon to come again fares better than in a growing queue, and so do all behind it.
    static final long MOST_WAITING_BYTES = (3L << 20) * Runtime.getRuntime().availableProcessors();

    private final AtomicLong used = new AtomicLong();
    private final AtomicLong waiting = new AtomicLong();

    /// A body that was read, and the room it takes until it is closed.
    final class Taken implements AutoCloseable {
        private byte[] bytes = new byte[CHUNK_BYTES];
        private int count;
        private long reserved;
        private boolean isWaiting;

        byte[] bytes() {
            return count == bytes.length ? bytes : Arrays.copyOf(bytes, count);
        }

        private void reserve(long more) throws RefusedRequest {
            if (used.addAndGet(more) > most) {
                used.addAndGet(-more);
                throw RefusedRequest.busy(RETRY_AFTER);
            }
            reserved += more;
        }

        private void fill(InputStream body, int mostBytes) throws IOException, RefusedRequest {
            reserve(bytes.length);
            int read = body.read(bytes);
            while (read >= 0) {
                count += read;
                if (count > mostBytes) {
                    throw RefusedRequest.tooLarge(mostBytes);
                }
                if (count == bytes.length) {
                    reserve(bytes.length);
                    bytes = Arrays.copyOf(bytes, bytes.length * 2);
                }
                read = body.read(bytes, count, bytes.length - count);
            }
        }

        /// The body is whole, and has to be understood and written.
        private void await() throws RefusedRequest {
            requireNoQueue();
            waiting.addAndGet(count);
            isWaiting = true;
        }

        @Override
        public void close() {
            if (isWaiting) {
                waiting.addAndGet(-count);
            }
            used.addAndGet(-reserved);
        }
    }

    private void requireNoQueue() throws RefusedRequest {
        if (waiting.get() > MOST_WAITING_BYTES) {
            throw RefusedRequest.busy(RETRY_AFTER);
        }
    }

    /// Reads a body to its end.
    ///
    /// @throws RefusedRequest if it is longer than allowed, or there is no room for it now
    Taken read(WireRequest head, InputStream body, int mostBytes) throws IOException, RefusedRequest {
        requireNoQueue();
        Taken taken = new Taken();
        try {
            if (head.header("Content-Encoding").isPresent()) {
                taken.reserve(mostBytes);
            }
            taken.fill(body, mostBytes);
            taken.reserve((long) UNDERSTOOD * taken.count);
            taken.await();
            return taken;
        } catch (IOException | RefusedRequest | RuntimeException failed) {
            taken.close();
            throw failed;
        }
    }
}
