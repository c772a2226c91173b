package footpath.analytics;

import footpath.events.filter.Condition;
import footpath.events.filter.EventMatcher;
import footpath.events.filter.Field;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// What a valid question may say about events, persons and times. Every check throws [InvalidQuestion].
public final class MatcherRules {
    /// The longest window a question may have: more than the span of instants an event can have.
    private static final Duration LONGEST = Duration.ofDays(4_000_000);

    private static final int MOST_CONDITIONS = 32;

    private MatcherRules() {}

    /// The fields a condition looks at, in order of appearance.
    public static Set<Field> fieldsOf(Condition condition) {
        Set<Field> fields = new LinkedHashSet<>();
        collect(condition, fields);
        return fields;
    }

    /// Refuses conditions that look at anything but traits.
    public static void requireTraitsOnly(String part, Condition condition) {
        require(part, condition, Field.Trait.class::isInstance, "chooses persons and may look at traits only");
    }

    /// Refuses matchers that look at traits.
    public static void requireNoTraits(String part, EventMatcher matcher) {
        require(
                part,
                matcher.where(),
                field -> !(field instanceof Field.Trait),
                "chooses events and may not look at traits (use the segment)");
    }

    /// Refuses conditions of a pattern that are none, too many or look at traits.
    public static void requireConditions(String part, List<EventMatcher> conditions) {
        requireSize(part, conditions.size(), 1, MOST_CONDITIONS, "conditions");
        for (int number = 0; number < conditions.size(); number++) {
            requireNoTraits(part + "[" + number + "]", conditions.get(number));
        }
    }

    /// Refuses windows that are zero, negative or longer than any two events can lie apart.
    public static void requireWindow(String part, Duration window) {
        if (window.compareTo(Duration.ofNanos(1_000)) < 0 || window.compareTo(LONGEST) > 0) {
            throw new InvalidQuestion(part, "needs 1 microsecond to 4,000,000 days, got " + window);
        }
    }

    /// Refuses lists outside a size.
    public static void requireSize(String part, int size, int min, int max, String things) {
        if (size < min || size > max) {
            throw new InvalidQuestion(part, "needs " + min + " to " + max + " " + things + ", got " + size);
        }
    }

    /// Refuses keys that appear twice.
    public static void requireDistinct(String part, List<String> keys) {
        Set<String> seen = new HashSet<>();
        for (String key : keys) {
            if (!seen.add(key)) {
                throw new InvalidQuestion(part, "has \"" + key + "\" twice; each key may stand once");
            }
        }
    }

    private static void require(String part, Condition condition, Predicate<Field> allowed, String rule) {
        for (Field field : fieldsOf(condition)) {
            if (!allowed.test(field)) {
                throw new InvalidQuestion(part, rule + ", got " + Words.of(field));
            }
        }
    }

    private static void collect(Condition condition, Set<Field> fields) {
        switch (condition) {
            case Condition.All(List<Condition> parts) -> parts.forEach(part -> collect(part, fields));
            case Condition.Any(List<Condition> parts) -> parts.forEach(part -> collect(part, fields));
            case Condition.Not(Condition part) -> collect(part, fields);
            case Condition.Exists(Field field) -> fields.add(field);
            case Condition.OneOf(Field field, var values) -> fields.add(field);
            case Condition.Compare(Field field, var relation, var value) -> fields.add(field);
            case Condition.Contains(Field field, String text) -> fields.add(field);
        }
    }
}
