package footpath.collect.source;

import footpath.collect.mapping.BodyMapping;
import java.util.List;
import java.util.Optional;

/// Which topics of Kafka hold events, and in which form. The password, if the brokers ask for one, is a secret of the
/// source.
///
/// @param json    as it was written
/// @param brokers where some of the brokers are, each as `host:port`
/// @param topics  at least one
/// @param group   the consumer group that the brokers know this source by
/// @param form    how a record becomes an event
/// @param isFromEarliest whether it begins with the oldest record there is, and not with the next one to come
/// @param login   how to prove who asks; absent if the brokers let everybody in
/// @param isEncrypted whether the way to the brokers is (TLS)
public record TopicSettings(
        String json,
        List<String> brokers,
        List<String> topics,
        String group,
        Form form,
        boolean isFromEarliest,
        Optional<Login> login,
        boolean isEncrypted)
        implements SourceSettings {
    public TopicSettings {
        brokers = List.copyOf(brokers);
        topics = List.copyOf(topics);
    }

    /// How a record becomes an event.
    public sealed interface Form {}

    /// Its value is any JSON, read by a mapping.
    public record Mapped(BodyMapping mapping) implements Form {}

    /// It is an event of CloudEvents 1.0, structured or binary.
    public record CloudEvent() implements Form {}

    /// Its value is an event of Footpath's own protocol.
    public record Native() implements Form {}

    /// How to prove who asks (SASL).
    public record Login(Mechanism mechanism, String user) {}

    /// How a password is shown to brokers.
    public enum Mechanism {
        PLAIN("PLAIN"),
        SCRAM_SHA_256("SCRAM-SHA-256"),
        SCRAM_SHA_512("SCRAM-SHA-512");

        private final String word;

        Mechanism(String word) {
            this.word = word;
        }

        /// As brokers call it.
        public String word() {
            return word;
        }
    }
}
