package footpath.collect.bot;

import footpath.collect.arrival.Arrival;
import footpath.events.identity.Identity;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds which arriving events are those of programs, or are told a second time. Remembers a
/// bounded number of persons and events. Safe for use by several threads.
///
/// An event is looked at as it arrives, and keeps its flag: what comes later never changes it.
public final class BotFlags {
    /// So many events of an identity in one minute of their own time are as many as a person can
    /// make on a device; each further one is flagged.
    public static final int MOST_IN_A_MINUTE = 300;

    /// The same event told again is flagged if it arrives within so many seconds, and may be within
    /// twice as many.
    public static final int REPEAT_SECONDS = 60;

    /// A member of a JSON object that tells the user agent, as a regular expression (RE2, in any letter case) whose
    /// first group is its value as JSON text.
    public static final String USER_AGENT_MEMBER = "user[_-]?agent\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"";

    private static final Pattern USER_AGENT = Pattern.compile(USER_AGENT_MEMBER, Pattern.CASE_INSENSITIVE);

    private static final Pattern USER_AGENT_NAME = Pattern.compile("user[_-]?agent$", Pattern.CASE_INSENSITIVE);

    private static final int SECONDS_OF_MINUTE = 60;

    private static final int MOST_REMEMBERED = 65_536;

    /// On which channels somebody sits at a device, who can only do so much in a minute.
    private static final Set<String> DEVICES = Set.of("web", "app");

    /// How other programs say that they are, or come from a data centre: RudderStack, Snowplow's
    /// enrichments of the list of the IAB and of YAUAA, PostHog's transformations, and senders of
    /// one's own.
    private static final Pattern DECLARED = Pattern.compile("\"(?:context\\.(?:isBot|bot|dataCenter|datacenter|"
            + "traits\\.isBot|spiders_and_robots\\.spiderOrRobot)|\\$virt_is_bot|\\$is_bot)\":true"
            + "|\"context\\.yauaa_context\\.agentClass\":\"(?:Robot|Robot Mobile|Spy|Hacker)\"");

    private static final ThreadLocal<MessageDigest> DIGEST = ThreadLocal.withInitial(BotFlags::sha256);

    private static final String WEBDRIVER = "\"context.webdriver\":true";

    private final KnownCrawlers crawlers = new KnownCrawlers();
    private final Remembered<Minute, Integer> minutes = new Remembered<>(MOST_REMEMBERED);
    private final Remembered<Telling, String> told = new Remembered<>(MOST_REMEMBERED);

    /// Why an event is to be flagged; empty if it is not, or is none.
    ///
    /// @param source name of the source it came from
    public Optional<BotReason> reason(Arrival arrival, String source, BotRules rules) {
        if (arrival.name().isEmpty() || rules.isOff(source)) {
            return Optional.empty();
        }
        return byUserAgent(arrival, source, rules)
                .or(() -> byMarks(arrival.properties()))
                .or(() -> arrival.isHistorical() ? Optional.empty() : byBehaviour(arrival, source));
    }

    /// Why a record that was fetched, and not sent, is to be flagged; empty if it is not, or is no event. Only what
    /// it says is looked at: records come in batches, and two that are the same are two.
    ///
    /// @param source name of the source it came from
    public Optional<BotReason> reasonOfRecord(Arrival arrival, String source, BotRules rules) {
        if (arrival.name().isEmpty() || rules.isOff(source)) {
            return Optional.empty();
        }
        return byUserAgent(arrival, source, rules)
                .or(() -> userAgent(arrival.properties()).flatMap(agent -> ofAgent(agent, source, rules)))
                .or(() -> byMarks(arrival.properties()));
    }

    /// Whether a property of that name tells a user agent, as `user_agent` or `context.userAgent`.
    public static boolean isUserAgent(String property) {
        return USER_AGENT_NAME.matcher(property).find();
    }

    private static Optional<String> userAgent(String properties) {
        Matcher found = USER_AGENT.matcher(properties);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    /// Why events of a user agent are to be flagged; empty if they are not.
    ///
    /// @param source name of the source they came from
    public Optional<BotReason> ofAgent(String agent, String source, BotRules rules) {
        if (agent.toLowerCase(Locale.ROOT).contains("headless")) {
            return Optional.of(BotReason.HEADLESS);
        }
        if (crawlers.has(agent)) {
            return Optional.of(BotReason.CRAWLER);
        }
        return rules.hasPattern(source, agent) ? Optional.of(BotReason.PATTERN) : Optional.empty();
    }

    private Optional<BotReason> byUserAgent(Arrival arrival, String source, BotRules rules) {
        return arrival.client().userAgent().flatMap(agent -> ofAgent(agent, source, rules));
    }

    private static Optional<BotReason> byMarks(String properties) {
        if (properties.contains(WEBDRIVER)) {
            return Optional.of(BotReason.WEBDRIVER);
        }
        return mayDeclare(properties) && DECLARED.matcher(properties).find()
                ? Optional.of(BotReason.DECLARED)
                : Optional.empty();
    }

    /// Something of what every declaration has in it, found far faster than the declaration: nearly all events have
    /// none.
    private static boolean mayDeclare(String properties) {
        return properties.contains("ot\":true")
                || properties.contains("enter\":true")
                || properties.contains("agentClass");
    }

    private record Minute(String source, String identity, long minute) {}

    private Optional<BotReason> byBehaviour(Arrival arrival, String source) {
        Optional<String> before = toldBefore(arrival, source);
        if (before.isPresent()) {
            // The same call sent again counts once, whether or not the first try was kept.
            boolean isSameCall = !before.get().isEmpty() && before.equals(arrival.messageId());
            return isSameCall ? Optional.empty() : Optional.of(BotReason.REPEATED);
        }
        if (!DEVICES.contains(arrival.channel())) {
            return Optional.empty();
        }
        long minute = Math.floorDiv(arrival.times().corrected().getEpochSecond(), SECONDS_OF_MINUTE);
        String identity = arrival.identities().getFirst().text();
        return minutes.add(new Minute(source, identity, minute), 1, Integer::sum) > MOST_IN_A_MINUTE
                ? Optional.of(BotReason.RATE)
                : Optional.empty();
    }

    /// @param digest the first 64 bits of it: that two events of a minute share them is not to be expected
    private record Telling(long digest, long window) {}

    /// The message id under which the same was told a moment before, empty text if under none: the
    /// same source, identities, name, channel, properties and time of the sender. Where the sender
    /// tells no time, nothing is known to be the same.
    private Optional<String> toldBefore(Arrival arrival, String source) {
        Optional<Instant> original = arrival.times().original();
        if (original.isEmpty()) {
            return Optional.empty();
        }
        long digest = digest(arrival, source, original.get());
        // The window of its arrival, and the one before: two that are closer than a window meet in one of them.
        long window = Math.floorDiv(arrival.times().received().getEpochSecond(), REPEAT_SECONDS);
        return told.addUnlessKnown(
                new Telling(digest, window),
                new Telling(digest, window - 1),
                arrival.messageId().orElse(""));
    }

    private static long digest(Arrival arrival, String source, Instant original) {
        MessageDigest sha256 = DIGEST.get();
        add(sha256, source);
        add(sha256, arrival.name().orElse(""));
        add(sha256, arrival.channel());
        for (Identity identity : arrival.identities()) {
            add(sha256, identity.kind());
            add(sha256, identity.value());
        }
        add(sha256, arrival.properties());
        sha256.update(ByteBuffer.allocate(Long.BYTES + Integer.BYTES)
                .putLong(original.getEpochSecond())
                .putInt(original.getNano())
                .flip());
        return ByteBuffer.wrap(sha256.digest()).getLong();
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
