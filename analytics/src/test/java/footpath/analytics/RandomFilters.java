package footpath.analytics;

import footpath.events.Period;
import footpath.events.PropertyValue;
import footpath.events.filter.Condition;
import footpath.events.filter.EventMatcher;
import footpath.events.filter.Field;
import footpath.index.Subject;
import footpath.testkit.Journeys;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/// Random matchers, conditions and scopes that suit the random journeys of the testkit.
public final class RandomFilters {
    private static final List<Condition.Relation> RELATIONS = List.of(Condition.Relation.values());
    private static final List<String> NAMES = List.of("a", "b", "c", "d", "e", "nothing");
    private static final List<Field> EVENT_FIELDS = List.of(
            new Field.Property("value"),
            new Field.Property("brand"),
            new Field.Property("gift"),
            new Field.Property("mixed"),
            new Field.Property("nothing"),
            new Field.Channel());
    private static final List<Field> TRAITS = List.of(
            new Field.Trait("tier"), new Field.Trait("age"), new Field.Trait("member"), new Field.Trait("nothing"));
    private static final List<PropertyValue> VALUES = List.of(
            new PropertyValue.Numeric(1),
            new PropertyValue.Numeric(50),
            new PropertyValue.Numeric(125),
            new PropertyValue.Text("brand-3"),
            new PropertyValue.Text("1"),
            new PropertyValue.Text("store"),
            new PropertyValue.Text("web"),
            new PropertyValue.Text("gold"),
            new PropertyValue.Flag(true),
            new PropertyValue.Flag(false));

    private RandomFilters() {}

    /// One of a list.
    public static <T> T one(Random random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /// A condition on events.
    public static Condition onEvents(Random random) {
        return condition(random, EVENT_FIELDS, 2);
    }

    /// A condition on traits.
    public static Condition onTraits(Random random) {
        return condition(random, TRAITS, 2);
    }

    /// A matcher: mostly one name, sometimes several, any, or none that occurs; sometimes with a condition.
    public static EventMatcher matcher(Random random) {
        int names = random.nextInt(8);
        return new EventMatcher(
                names == 0
                        ? List.of()
                        : Stream.generate(() -> one(random, NAMES))
                                .limit(names < 5 ? 1 : 2)
                                .toList(),
                random.nextInt(3) == 0 ? onEvents(random) : Condition.ALWAYS);
    }

    /// A scope: half of them everything and everyone.
    public static Scope scope(Random random) {
        Period period = random.nextBoolean()
                ? Period.ALWAYS
                : new Period(
                        Journeys.START.plus(Duration.ofHours(random.nextInt(24 * 20))),
                        Journeys.START.plus(Duration.ofHours(24 * 20 + random.nextInt(24 * 60))));
        return new Scope(period, segment(random, 2), ZoneId.of("Europe/Berlin"), subject(random));
    }

    private static Subject subject(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> new Subject.Session(Duration.ofMinutes(1 + random.nextInt(24 * 60)));
            case 1 -> new Subject.Case(one(random, List.of("brand", "value", "gift")));
            default -> Subject.Person.EACH;
        };
    }

    /// A segment: half of them everyone.
    public static Segment segment(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 10 : 7)) {
            case 0, 1, 2, 3 -> Segment.EVERYONE;
            case 4 -> new Segment.Traits(onTraits(random));
            case 5, 6 ->
                new Segment.Did(
                        matcher(random),
                        1 + random.nextInt(4),
                        random.nextBoolean() ? Optional.empty() : Optional.of(window(random)),
                        random.nextBoolean() ? Optional.empty() : Optional.of(matcher(random)),
                        random.nextBoolean()
                                ? Period.ALWAYS
                                : new Period(
                                        Journeys.START.plus(Duration.ofDays(random.nextInt(10))),
                                        Journeys.START.plus(Duration.ofDays(10 + random.nextInt(50)))));
            case 7 -> new Segment.All(List.of(segment(random, depth - 1), segment(random, depth - 1)));
            case 8 -> new Segment.Any(List.of(segment(random, depth - 1), segment(random, depth - 1)));
            default -> new Segment.Not(segment(random, depth - 1));
        };
    }

    /// A window: from a microsecond to a year.
    public static Duration window(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> Duration.ofNanos(1_000);
            case 1 -> Duration.ofMinutes(1 + random.nextInt(60));
            case 2 -> Duration.ofHours(1 + random.nextInt(48));
            case 3 -> Duration.ofDays(1 + random.nextInt(30));
            default -> Duration.ofDays(365);
        };
    }

    private static Condition condition(Random random, List<Field> fields, int depth) {
        return switch (random.nextInt(depth == 0 ? 4 : 7)) {
            case 0 -> new Condition.Exists(one(random, fields));
            case 1 -> new Condition.OneOf(one(random, fields), List.of(one(random, VALUES), one(random, VALUES)));
            case 2 -> new Condition.Contains(one(random, fields), "o");
            case 3 -> new Condition.Compare(one(random, fields), one(random, RELATIONS), one(random, VALUES));
            case 4 -> new Condition.Not(condition(random, fields, depth - 1));
            case 5 -> new Condition.All(parts(random, fields, depth));
            default -> new Condition.Any(parts(random, fields, depth));
        };
    }

    private static List<Condition> parts(Random random, List<Field> fields, int depth) {
        return Stream.generate(() -> condition(random, fields, depth - 1))
                .limit(1 + random.nextInt(2))
                .toList();
    }
}
