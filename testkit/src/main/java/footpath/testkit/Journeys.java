package footpath.testkit;

import footpath.events.Event;
import footpath.events.PropertyValue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The fixture notation: one journey a line of text.
///
/// `anna{tier=gold}: visit@0m cart@2m30s/store{value=20,brand=x} pay@1d` reads: a person and traits; then events, each
/// with its name, its time after [#START], and if wanted a channel and properties. Times are made of `d h m s ms us`,
/// as `1h30m`, and may be negative. Values are numbers, `true`, `false`, or text; text in double quotes may hold
/// anything but a double quote, and is text even if it looks like a number. The events arrive in the order they are
/// written, journey after journey.
public final class Journeys {
    /// The instant of `@0m`: 2026-01-01T00:00Z, a Thursday.
    public static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private static final String PROPERTIES = "(?:\\{(?<properties>(?:\"[^\"]*\"|[^}\"])*)})?";
    private static final Pattern JOURNEY =
            Pattern.compile("\\s*(?<person>[^:{\\s]+)" + PROPERTIES + "\\s*:(?<events>.*)");
    private static final Pattern EVENT = Pattern.compile(
            "\\s*(?<name>[^@\\s]+)@(?<time>-?[0-9a-z]+)(?:/(?<channel>[^\\s{]+))?" + PROPERTIES + "(?=\\s|$)");
    private static final Pattern PROPERTY =
            Pattern.compile("\\s*(?<name>[^=,\\s]+)=(?:\"(?<quoted>[^\"]*)\"|(?<plain>[^,\"]*))\\s*(?:,|$)");
    private static final Pattern TIME_PART = Pattern.compile("(\\d+)(ms|us|d|h|m|s)");

    private Journeys() {}

    /// A log of these journeys.
    ///
    /// @throws IllegalArgumentException if a line does not follow the notation; the message shows where
    public static MemoryEventLog journeys(String... lines) {
        var log = new MemoryEventLog();
        for (String line : lines) {
            Matcher journey = JOURNEY.matcher(line);
            require(journey.matches(), line, 0, "\"person: name@time ...\"");
            String person = journey.group("person");
            log.append(events(person, journey.group("events")).toArray(Event[]::new));
            properties(journey.group("properties")).forEach((trait, value) -> log.trait(person, trait, value));
        }
        return log;
    }

    /// The events of one person, as `visit@0m pay@9m`.
    public static List<Event> events(String person, String text) {
        var events = new ArrayList<Event>();
        String rest = text.stripTrailing();
        Matcher matcher = EVENT.matcher(rest);
        int position = 0;
        while (position < rest.length()) {
            matcher.region(position, rest.length());
            require(matcher.lookingAt(), text, position, "\"name@time/channel{property=value}\"");
            events.add(event(person, matcher));
            position = matcher.end();
        }
        return events;
    }

    private static Event event(String person, Matcher matcher) {
        String channel = matcher.group("channel");
        return new Event(
                person,
                START.plus(duration(matcher.group("time"))),
                matcher.group("name"),
                channel == null ? "" : channel,
                "fixture",
                Optional.empty(),
                properties(matcher.group("properties")));
    }

    /// A duration in the notation, as `1h30m`.
    public static Duration duration(String text) {
        boolean negative = text.startsWith("-");
        String digits = negative ? text.substring(1) : text;
        Matcher part = TIME_PART.matcher(digits);
        Duration sum = Duration.ZERO;
        int position = 0;
        while (position < digits.length()) {
            part.region(position, digits.length());
            require(part.lookingAt(), text, position, "a time such as 5m, 1h30m or 250ms");
            sum = sum.plus(duration(Long.parseLong(part.group(1)), part.group(2)));
            position = part.end();
        }
        return negative ? sum.negated() : sum;
    }

    private static Duration duration(long amount, String unit) {
        return switch (unit) {
            case "d" -> Duration.ofDays(amount);
            case "h" -> Duration.ofHours(amount);
            case "m" -> Duration.ofMinutes(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "ms" -> Duration.ofMillis(amount);
            default -> Duration.ofNanos(Math.multiplyExact(amount, 1_000L));
        };
    }

    private static Map<String, PropertyValue> properties(@Nullable String text) {
        var properties = new LinkedHashMap<String, PropertyValue>();
        if (text == null) {
            return properties;
        }
        Matcher matcher = PROPERTY.matcher(text);
        int position = 0;
        while (position < text.length()) {
            matcher.region(position, text.length());
            require(matcher.lookingAt(), text, position, "\"property=value\"");
            String quoted = matcher.group("quoted");
            properties.put(
                    matcher.group("name"),
                    quoted == null ? value(matcher.group("plain").strip()) : new PropertyValue.Text(quoted));
            position = matcher.end();
        }
        return properties;
    }

    private static PropertyValue value(String plain) {
        if (plain.equals("true") || plain.equals("false")) {
            return new PropertyValue.Flag(plain.equals("true"));
        }
        return plain.matches("-?\\d+(\\.\\d+)?")
                ? new PropertyValue.Numeric(Double.parseDouble(plain))
                : new PropertyValue.Text(plain);
    }

    private static void require(boolean holds, String text, int position, String expected) {
        if (!holds) {
            throw new IllegalArgumentException(
                    "journey notation: expected " + expected + " at column " + (position + 1) + " of \"" + text + "\"");
        }
    }
}
