package footpath.collect.feed;

import java.time.Duration;
import java.util.Optional;

/// Somewhere events are fetched from. One thread pulls; any thread may close it, which ends a pull under way.
public interface Feed extends AutoCloseable {
    /// Hands over what is new behind a position, batch by batch, until there is no more for now. Holds one batch in
    /// memory at a time. What is handed over twice, after a failure or a crash, has the same message ids.
    ///
    /// @param position as the last batch that was taken told it; absent to begin at the beginning
    /// @throws FeedFailure if it cannot go on now, or the taker could not
    void pull(Optional<String> position, BatchTaker taker) throws FeedFailure;

    /// How long to rest between two pulls.
    Duration interval();

    @Override
    void close();
}
