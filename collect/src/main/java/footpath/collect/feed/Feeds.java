package footpath.collect.feed;

import footpath.collect.source.DatabaseSettings;
import footpath.collect.source.NoSettings;
import footpath.collect.source.ProductSettings;
import footpath.collect.source.Secret;
import footpath.collect.source.Source;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// Makes feeds of sources.
public final class Feeds {
    private Feeds() {}

    /// The feed of a source that is pulled; it connects at its first pull. None if senders write to it.
    public static Optional<Feed> of(Source source, Clock clock) {
        List<String> secrets = source.secrets().stream().map(Secret::text).toList();
        return switch (source.settings()) {
            case NoSettings _, ProductSettings _ -> Optional.empty();
            case DatabaseSettings database -> Optional.of(new DatabaseFeed(database, secrets, clock));
        };
    }
}
