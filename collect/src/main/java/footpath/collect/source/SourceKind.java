package footpath.collect.source;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What sends events to a source: which snippet people are shown, and which protocols answer how. Every
/// kind takes events by every protocol.
public enum SourceKind {
    /// Footpath's own page script.
    BROWSER,

    /// Footpath's own API, by any program.
    API,
    SEGMENT,
    RUDDERSTACK,
    POSTHOG,
    SNOWPLOW,
    CLOUDEVENTS;

    /// As it is written: `segment`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The kind of a word.
    public static Optional<SourceKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
