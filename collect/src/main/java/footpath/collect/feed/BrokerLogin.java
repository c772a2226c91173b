package footpath.collect.feed;

import footpath.collect.source.TopicSettings;
import footpath.collect.source.TopicSettings.Login;
import footpath.collect.source.TopicSettings.Mechanism;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TimeoutException;

/// How the brokers of Kafka are reached, and what is wrong if they are not.
final class BrokerLogin {
    /// How long a member may be silent before its partitions go to others.
    private static final int MISSED_AFTER_MILLIS = 15_000;

    private static final int MOST_RECORDS = 500;
    private static final int MOST_BYTES = 8 << 20;

    private final TopicSettings settings;
    private final String member;
    private final List<String> passwords;

    /// @param passwords latest first
    BrokerLogin(TopicSettings settings, String member, List<String> passwords) {
        this.settings = settings;
        this.member = member;
        this.passwords = List.copyOf(passwords);
    }

    /// The configuration of a consumer that commits when it is told to.
    ///
    /// @throws FeedFailure if there is a user without a password
    Map<String, Object> properties() throws FeedFailure {
        Map<String, Object> properties = new HashMap<>();
        properties.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, settings.brokers());
        properties.put(ConsumerConfig.GROUP_ID_CONFIG, settings.group());
        // A member that comes back after a crash gets its partitions at once, not after the one that died is missed.
        properties.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, member);
        properties.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, MISSED_AFTER_MILLIS);
        properties.put(ConsumerConfig.CLIENT_ID_CONFIG, "footpath");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, settings.isFromEarliest() ? "earliest" : "latest");
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, MOST_RECORDS);
        properties.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, MOST_BYTES);
        properties.put("security.protocol", protocol());
        if (settings.login().isPresent()) {
            addLogin(properties, settings.login().get());
        }
        return properties;
    }

    private String protocol() {
        String transport = settings.isEncrypted() ? "SSL" : "PLAINTEXT";
        return settings.login().isPresent() ? "SASL_" + transport : transport;
    }

    private void addLogin(Map<String, Object> properties, Login login) throws FeedFailure {
        if (passwords.isEmpty()) {
            throw new FeedFailure("secret", "is missing", "add the password of " + login.user() + " as a secret");
        }
        String module = login.mechanism() == Mechanism.PLAIN ? "plain.PlainLoginModule" : "scram.ScramLoginModule";
        properties.put(SaslConfigs.SASL_MECHANISM, login.mechanism().word());
        properties.put(
                SaslConfigs.SASL_JAAS_CONFIG,
                "org.apache.kafka.common.security." + module + " required username=" + quoted(login.user())
                        + " password=" + quoted(passwords.getFirst()) + ";");
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    /// What a failure means.
    FeedFailure failure(KafkaException failed) {
        String problem =
                (failed.getClass().getSimpleName() + ": " + failed.getMessage()).replaceAll("[\\p{Cntrl}\\s]+", " ");
        return new FeedFailure("brokers", problem, remedy(failed), failed);
    }

    private static String remedy(KafkaException failed) {
        return switch (failed) {
            case AuthenticationException _ -> "check user, mechanism and encrypted in the settings, and the secret";
            case AuthorizationException _ -> "let the user read the topics, and use the group";
            case TimeoutException _ ->
                "see that the brokers run and can be reached from here, also at the address they advertise";
            default -> "see what the brokers say; it is tried again";
        };
    }
}
