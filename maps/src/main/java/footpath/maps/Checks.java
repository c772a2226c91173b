package footpath.maps;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Collects what is wrong with the parts of one record, then throws it all.
final class Checks {
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");
    private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    private final String noun;
    private final List<Violation> found = new ArrayList<>();

    /// @param noun what the record is called in paths
    Checks(String noun) {
        this.noun = noun;
    }

    Checks key(String part, String value) {
        return holds(
                part,
                KEY.matcher(value).matches(),
                "\"" + value + "\" is no key",
                "use 1 to 64 letters, digits, - and _, a letter or digit first");
    }

    Checks slug(String part, String value) {
        return holds(
                part,
                SLUG.matcher(value).matches(),
                "\"" + value + "\" is no slug",
                "use 1 to 64 lower-case letters, digits and -, a letter or digit first");
    }

    Checks text(String part, String value) {
        return holds(part, !value.isBlank(), "is blank", "write at least one character");
    }

    Checks text(String part, Optional<String> value) {
        value.ifPresent(text -> text(part, text));
        return this;
    }

    Checks texts(String part, List<String> values) {
        for (int index = 0; index < values.size(); index++) {
            text(part + "[" + index + "]", values.get(index));
        }
        return this;
    }

    Checks range(String part, Optional<Double> value, double min, double max) {
        value.ifPresent(number -> holds(
                part, number >= min && number <= max, "is " + number, "give a number from " + min + " to " + max));
        return this;
    }

    Checks atLeast(String part, int value, int min) {
        return holds(part, value >= min, "is " + value, "give a whole number of at least " + min);
    }

    Checks positive(String part, Duration value) {
        return holds(part, value.isPositive(), "is " + value, "give a duration longer than zero, as P7D or PT2H");
    }

    Checks positive(String part, Optional<Duration> value) {
        value.ifPresent(duration -> positive(part, duration));
        return this;
    }

    Checks some(String part, List<?> values, String things) {
        return holds(part, !values.isEmpty(), "is empty", "give at least one " + things);
    }

    Checks holds(String part, boolean right, String problem, String remedy) {
        if (!right) {
            found.add(new Violation(noun + "." + part, problem, remedy));
        }
        return this;
    }

    /// What was wrong so far.
    List<Violation> found() {
        return List.copyOf(found);
    }

    void done() {
        if (!found.isEmpty()) {
            throw new InvalidMap(found);
        }
    }
}
