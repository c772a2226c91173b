package footpath.server.source;

import footpath.collect.source.Source;
import footpath.collect.source.WriteKey;
import footpath.server.http.Json;
import footpath.server.http.Times;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A source as the API tells it.
///
/// @param name           what its events are said to come from
/// @param kind           what sends, as `segment`
/// @param enabled        whether it takes events
/// @param limit          most events a second on average; null if any number is welcome
/// @param address        what is kept of the senders' addresses: `dropped`, `truncated`, `hashed` or `kept`
/// @param keepsUserAgent whether it is kept what the senders' browsers and programs call themselves
/// @param keys           its write keys, latest first
/// @param webhooks       paths at which a product sends, one a good key; empty if it is no product's
/// @param secrets        when its secrets were added; nobody is told what they are
/// @param settings       what else it is told, by its kind
/// @param status         how it is, if it is pulled; null if nobody pulls it now
/// @param created        when it was made
public record SourceLine(
        String name,
        String kind,
        boolean enabled,
        @Nullable Integer limit,
        String address,
        boolean keepsUserAgent,
        List<Key> keys,
        List<String> webhooks,
        List<Secret> secrets,
        JsonNode settings,
        @Nullable FeedStatus status,
        String created) {

    /// @param key     what senders show
    /// @param created when it was made
    /// @param revoked since when it is refused; null if it is good
    public record Key(String key, String created, @Nullable String revoked) {
        static Key of(WriteKey key) {
            return new Key(
                    key.key(),
                    text(key.created()),
                    key.revoked().map(SourceLine::text).orElse(null));
        }
    }

    /// @param number by which it is removed
    /// @param added  when it was entered
    public record Secret(int number, String added) {
        static Secret of(footpath.collect.source.Secret secret) {
            return new Secret(secret.number(), text(secret.added()));
        }
    }

    /// A source that nobody pulls now.
    public static SourceLine of(Source source) {
        return of(source, Optional.empty());
    }

    static SourceLine of(Source source, Optional<FeedStatus> status) {
        return new SourceLine(
                source.name(),
                source.kind().word(),
                source.isEnabled(),
                source.limit().orElse(null),
                source.address().word(),
                source.keepsUserAgent(),
                source.keys().stream().map(Key::of).toList(),
                webhooks(source),
                source.secrets().stream().map(Secret::of).toList(),
                Json.tree(source.settings().json()),
                status.orElse(null),
                text(source.created()));
    }

    private static List<String> webhooks(Source source) {
        return source.kind()
                .webhook()
                .map(name -> source.liveKeys().stream()
                        .map(key -> "/v1/webhooks/" + name + "/" + key)
                        .toList())
                .orElse(List.of());
    }

    private static String text(Instant time) {
        return Times.text(time, Times.DEFAULT_ZONE);
    }
}
