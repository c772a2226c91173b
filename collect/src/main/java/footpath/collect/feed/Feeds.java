package footpath.collect.feed;

import footpath.collect.BulkLog;
import footpath.collect.source.DatabaseSettings;
import footpath.collect.source.FolderSettings;
import footpath.collect.source.NoSettings;
import footpath.collect.source.ProductSettings;
import footpath.collect.source.Secret;
import footpath.collect.source.Source;
import footpath.collect.source.TopicSettings;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Makes feeds of sources. Immutable.
public final class Feeds {
    private final BulkLog log;
    private final Runnable onImported;
    private final Clock clock;

    /// @param log        takes whole files
    /// @param onImported called after each file that added something
    public Feeds(BulkLog log, Runnable onImported, Clock clock) {
        this.log = log;
        this.onImported = onImported;
        this.clock = clock;
    }

    /// Tells a source from those of the same name elsewhere, in letters that brokers allow.
    private static String member(Source source) {
        byte[] name = (source.name() + " " + source.created()).getBytes(StandardCharsets.UTF_8);
        return "footpath-" + UUID.nameUUIDFromBytes(name);
    }

    /// The feed of a source that is pulled; it connects at its first pull. None if senders write to it.
    public Optional<Feed> of(Source source) {
        List<String> secrets = source.secrets().stream().map(Secret::text).toList();
        return switch (source.settings()) {
            case NoSettings _, ProductSettings _ -> Optional.empty();
            case DatabaseSettings database -> Optional.of(new DatabaseFeed(database, secrets, clock));
            case TopicSettings topics -> Optional.of(new TopicFeed(topics, member(source), secrets, clock));
            case FolderSettings folder -> Optional.of(new FolderFeed(source.name(), folder, log, onImported));
        };
    }
}
