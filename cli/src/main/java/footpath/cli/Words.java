package footpath.cli;

import footpath.analytics.Breakdown;
import footpath.events.filter.Field;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.TypeConversionException;

/// How the words of a command line are read.
final class Words {
    private static final Pattern SPAN = Pattern.compile("(\\d{1,9})\\s*(s|min|h|d|w)");
    private static final int TOP = 10;

    private Words() {}

    /// `30d`, `12h`, `90min`, `2w`, `45s`, or as ISO 8601 has it: `P30D`.
    static Duration duration(String text) {
        Matcher span = SPAN.matcher(text.toLowerCase(Locale.ROOT));
        if (span.matches()) {
            long count = Long.parseLong(span.group(1));
            return switch (span.group(2)) {
                case "s" -> Duration.ofSeconds(count);
                case "min" -> Duration.ofMinutes(count);
                case "h" -> Duration.ofHours(count);
                case "d" -> Duration.ofDays(count);
                default -> Duration.ofDays(7 * count);
            };
        }
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException notDuration) {
            throw new TypeConversionException(
                    "\"" + text + "\" is no span of time; give one as 30d, 12h, 90min or P30D");
        }
    }

    static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notDay) {
            throw new TypeConversionException("\"" + text + "\" is no date; give one as 2017-01-31");
        }
    }

    static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException notZone) {
            throw new TypeConversionException(
                    "no time zone is named \"" + text + "\"; give one as Europe/Berlin or UTC");
        }
    }

    /// One of a few words, which are the names of an enumeration in lower case.
    static <E extends Enum<E>> E choice(String text, E one) {
        E[] choices = one.getDeclaringClass().getEnumConstants();
        return Arrays.stream(choices)
                .filter(choice -> word(choice).equals(text))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("\"" + text + "\" is not one of "
                        + Arrays.stream(choices).map(Words::word).collect(Collectors.joining(", "))));
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    /// `trait:age`, `property:value` or `channel`.
    static Breakdown breakdown(String text) {
        int colon = text.indexOf(':');
        String kind = colon < 0 ? text : text.substring(0, colon);
        String name = colon < 0 ? "" : text.substring(colon + 1);
        Field field = switch (kind) {
            case "channel" -> new Field.Channel();
            case "trait" -> new Field.Trait(name);
            case "property" -> new Field.Property(name);
            default -> throw notField(text);
        };
        if (name.isEmpty() != kind.equals("channel")) {
            throw notField(text);
        }
        return new Breakdown(field, TOP);
    }

    /// A field as [#breakdown] reads it.
    static String text(Field field) {
        return switch (field) {
            case Field.Channel() -> "channel";
            case Field.Trait(String name) -> "trait:" + name;
            case Field.Property(String name) -> "property:" + name;
        };
    }

    private static TypeConversionException notField(String text) {
        return new TypeConversionException(
                "\"" + text + "\" is no field to split by; give one as trait:age, property:value or channel");
    }
}
