package footpath.collect.feed;

import java.util.Optional;

/// Keeps how far each source was pulled. Safe for use by several threads; what was saved survives a power cut.
public interface FeedPositions {
    /// How far a source was pulled; absent if it never was.
    Optional<FeedPosition> load(String source);

    /// Keeps how far a source was pulled.
    void save(String source, FeedPosition position);

    /// Forgets it: the source begins at the beginning.
    void delete(String source);
}
