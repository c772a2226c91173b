package footpath.events.filter;

import footpath.events.CodePointOrder;
import footpath.events.Event;
import footpath.events.PropertyValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Tests conditions on one event, or on the traits of one person.
///
/// The compiled form of the index is built from this class, value by value, so both agree.
public final class Evaluation {
    private Evaluation() {}

    /// Whether an event is meant. Traits are absent here.
    public static boolean matches(EventMatcher matcher, Event event) {
        return (matcher.names().isEmpty() || matcher.names().contains(event.name()))
                && holds(matcher.where(), field -> fieldOf(event, field));
    }

    /// Whether a person is meant. All fields but traits are absent here.
    public static boolean holds(Condition condition, Map<String, PropertyValue> traits) {
        return holds(
                condition,
                field -> field instanceof Field.Trait(String name)
                        ? Optional.ofNullable(traits.get(name))
                        : Optional.empty());
    }

    /// Whether a condition holds for these values.
    public static boolean holds(Condition condition, FieldReader fields) {
        return switch (condition) {
            case Condition.All(List<Condition> parts) -> parts.stream().allMatch(part -> holds(part, fields));
            case Condition.Any(List<Condition> parts) -> parts.stream().anyMatch(part -> holds(part, fields));
            case Condition.Not(Condition part) -> !holds(part, fields);
            case Condition.Exists(Field field) -> fields.valueOf(field).isPresent();
            case Condition.OneOf(Field field, List<PropertyValue> values) ->
                fields.valueOf(field)
                        .map(value -> values.stream().anyMatch(wanted -> equal(value, wanted)))
                        .orElse(false);
            case Condition.Compare(Field field, Condition.Relation relation, PropertyValue wanted) ->
                fields.valueOf(field)
                        .map(value -> stands(value, relation, wanted))
                        .orElse(false);
            case Condition.Contains(Field field, String text) ->
                fields.valueOf(field)
                        .map(value -> value instanceof PropertyValue.Text(String held) && held.contains(text))
                        .orElse(false);
        };
    }

    private static Optional<PropertyValue> fieldOf(Event event, Field field) {
        return switch (field) {
            case Field.Property(String name) ->
                Optional.ofNullable(event.properties().get(name));
            case Field.Channel() ->
                event.channel().isEmpty() ? Optional.empty() : Optional.of(new PropertyValue.Text(event.channel()));
            case Field.Trait(String _) -> Optional.empty();
        };
    }

    private static boolean stands(PropertyValue value, Condition.Relation relation, PropertyValue wanted) {
        return switch (relation) {
            case EQUAL -> equal(value, wanted);
            case NOT_EQUAL -> !equal(value, wanted);
            case LESS -> comparable(value, wanted) && compare(value, wanted) < 0;
            case AT_MOST -> comparable(value, wanted) && compare(value, wanted) <= 0;
            case GREATER -> comparable(value, wanted) && compare(value, wanted) > 0;
            case AT_LEAST -> comparable(value, wanted) && compare(value, wanted) >= 0;
        };
    }

    private static boolean equal(PropertyValue one, PropertyValue other) {
        return comparable(one, other) ? compare(one, other) == 0 : one.equals(other);
    }

    /// Numbers and texts have an order among their kind; yes and no have none.
    private static boolean comparable(PropertyValue one, PropertyValue other) {
        return (one instanceof PropertyValue.Numeric && other instanceof PropertyValue.Numeric)
                || (one instanceof PropertyValue.Text && other instanceof PropertyValue.Text);
    }

    private static int compare(PropertyValue one, PropertyValue other) {
        if (one instanceof PropertyValue.Numeric(double left) && other instanceof PropertyValue.Numeric(double right)) {
            return left < right ? -1 : left > right ? 1 : 0;
        }
        return CodePointOrder.compare(one.toString(), other.toString());
    }
}
