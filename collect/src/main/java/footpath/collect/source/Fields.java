package footpath.collect.source;

import footpath.collect.mapping.BodyMapping;
import footpath.collect.mapping.BodyMappingReader;
import footpath.collect.mapping.Section;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Values that settings of several kinds hold.
final class Fields {
    private static final int LONGEST_TEXT = 2_048;
    private static final Pattern SPAN = Pattern.compile("(\\d{1,9})\\s*(ms|s|m|h|d)");
    private static final Map<String, Duration> UNITS = Map.of(
            "ms", Duration.ofMillis(1),
            "s", Duration.ofSeconds(1),
            "m", Duration.ofMinutes(1),
            "h", Duration.ofHours(1),
            "d", Duration.ofDays(1));

    private Fields() {}

    static Optional<String> text(Section top, String key) {
        return top.at(key).map(Fields::text);
    }

    static String text(Section section) {
        return checked(section, section.text().strip(), LONGEST_TEXT);
    }

    static String checked(Section section, String text, int longest) {
        if (text.isEmpty() || text.length() > longest || text.indexOf('\0') >= 0) {
            throw section.wrong("has " + text.length() + " characters", "write 1 to " + longest);
        }
        return text;
    }

    static long number(Section top, String key, long otherwise, long least, long most) {
        Optional<Section> section = top.at(key);
        if (section.isEmpty()) {
            return otherwise;
        }
        try {
            long number = new BigDecimal(section.get().text().strip()).longValueExact();
            if (number >= least && number <= most) {
                return number;
            }
        } catch (ArithmeticException | NumberFormatException notWhole) {
            // told below, as a number out of range is
        }
        throw section.get()
                .wrong("is \"" + section.get().text() + "\"", "write a whole number from " + least + " to " + most);
    }

    /// How long to rest between two looks.
    static Duration interval(Section top) {
        return span(top, "interval", Duration.ofSeconds(10), Duration.ofMillis(100), Duration.ofHours(6));
    }

    static Duration span(Section top, String key, Duration otherwise, Duration least, Duration most) {
        Optional<Section> section = top.at(key);
        if (section.isEmpty()) {
            return otherwise;
        }
        Matcher matcher = SPAN.matcher(section.get().text().strip().toLowerCase(Locale.ROOT));
        if (matcher.matches()) {
            Duration span =
                    UNITS.getOrDefault(matcher.group(2), Duration.ZERO).multipliedBy(Long.parseLong(matcher.group(1)));
            if (span.compareTo(least) >= 0 && span.compareTo(most) <= 0) {
                return span;
            }
        }
        throw section.get()
                .wrong(
                        "is \"" + section.get().text() + "\"",
                        "write a number and ms, s, m, h or d, as 10s; from " + words(least) + " to " + words(most));
    }

    private static String words(Duration span) {
        if (span.toSeconds() == 0) {
            return span.toMillis() + "ms";
        }
        return span.toHours() > 0 ? span.toHours() + "h" : span.toSeconds() + "s";
    }

    /// The mapping of single records: each is one call, and no request is there to be signed.
    static BodyMapping mapping(Section top) {
        Section section =
                top.required("mapping", "write how a record becomes an event; see docs/reference/webhooks.md");
        BodyMapping mapping = BodyMappingReader.read(section);
        if (mapping.items().isPresent() || mapping.signature().isPresent()) {
            throw section.wrong(
                    "has \"" + (mapping.items().isPresent() ? "items" : "signature") + "\"",
                    "leave it out; a record is one event, and nobody signs it");
        }
        return mapping;
    }
}
