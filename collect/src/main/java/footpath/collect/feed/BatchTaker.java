package footpath.collect.feed;

/// Keeps what a feed hands over.
public interface BatchTaker {
    /// Returns once the batch is on disk, and its position after it.
    ///
    /// @throws FeedFailure if it could not be kept; it is to be handed over again
    void take(PulledBatch batch) throws FeedFailure;
}
