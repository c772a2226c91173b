package footpath.events.identity;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/// Values that say nothing about who somebody is, such as `null`, and would make one person of many.
///
/// Upper and lower case are one. Immutable; equal if values and patterns are.
public final class BlockedValues {
    private static final String PART = "identities.blocked";

    /// How many characters one pattern may look at in one value, counting each look.
    private static final int MOST_LOOKS = 100_000;

    /// What faulty senders write where they know nobody.
    public static final BlockedValues USUAL = of(
            List.of(
                    "-1",
                    "null",
                    "nil",
                    "none",
                    "nan",
                    "void",
                    "undefined",
                    "unknown",
                    "anonymous",
                    "guest",
                    "true",
                    "false",
                    "n/a",
                    "[object object]"),
            List.of("^[0-]*$"));

    private final Set<String> values;
    private final Map<String, Pattern> patterns;

    private BlockedValues(Set<String> values, Map<String, Pattern> patterns) {
        this.values = values;
        this.patterns = patterns;
    }

    /// @param values   whole values
    /// @param patterns regular expressions of the JDK; a value is blocked if one of them is found in it
    /// @throws InvalidIdentityRules if a pattern cannot be read
    public static BlockedValues of(Collection<String> values, Collection<String> patterns) {
        var compiled = new TreeMap<String, Pattern>();
        patterns.forEach(pattern -> compiled.put(pattern, compile(pattern)));
        return new BlockedValues(
                values.stream().map(BlockedValues::folded).collect(Collectors.toUnmodifiableSet()), compiled);
    }

    private static Pattern compile(String pattern) {
        try {
            return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        } catch (PatternSyntaxException problem) {
            throw new InvalidIdentityRules(
                    PART,
                    "pattern \"" + pattern + "\" cannot be read (" + problem.getDescription()
                            + "); needs a regular expression as of java.util.regex");
        }
    }

    /// Whether a value says nothing. So does one over which a pattern cannot decide within 100,000 looks at
    /// its characters: no value, however made, holds up the others.
    public boolean blocks(String value) {
        return values.contains(folded(value))
                || patterns.values().stream().anyMatch(pattern -> isFoundOrTooLong(pattern, value));
    }

    private static boolean isFoundOrTooLong(Pattern pattern, String value) {
        try {
            return pattern.matcher(new CountedText(value)).find();
        } catch (TooManyLooks _) {
            return true;
        }
    }

    private static String folded(String value) {
        return value.strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BlockedValues that
                && values.equals(that.values)
                && patterns.keySet().equals(that.patterns.keySet());
    }

    @Override
    public int hashCode() {
        return 31 * values.hashCode() + patterns.keySet().hashCode();
    }

    @Override
    public String toString() {
        return values + " and patterns " + patterns.keySet();
    }

    /// A regular expression can take time exponential in the text; it looks at a character at each step.
    private static final class CountedText implements CharSequence {
        private final String text;
        private int looks;

        CountedText(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            if (++looks > MOST_LOOKS) {
                throw new TooManyLooks();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private static final class TooManyLooks extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooManyLooks() {
            super("", null, false, false);
        }
    }
}
