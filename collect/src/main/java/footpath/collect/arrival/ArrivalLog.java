package footpath.collect.arrival;

import java.util.concurrent.CompletableFuture;

/// Takes what senders say. Safe for use by several threads.
public interface ArrivalLog {
    /// Keeps a batch. The future completes once it is on disk, and fails with [ArrivalsRefused] if the disk
    /// refused it; what was kept is seen by every question soon after, and what was kept before under the
    /// same message id is not doubled.
    ///
    /// @throws ArrivalsRefused if more waits than can be taken; nothing was kept, and sending it again
    /// later is right
    CompletableFuture<?> append(ArrivalBatch batch);
}
