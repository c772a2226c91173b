package footpath.server.plan.code;

import footpath.server.Fault;
import footpath.server.FaultCode;
import footpath.server.plan.code.Structure.Field;
import footpath.server.plan.code.ValueType.Choice;
import footpath.server.plan.code.ValueType.ListOf;
import footpath.server.plan.code.ValueType.MapOf;
import footpath.server.plan.code.ValueType.OneOf;
import footpath.server.plan.code.ValueType.Plain;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Joins and meets of types. What is too varied becomes the type of anything: a wider type is never wrong. Not safe for
/// use by several threads.
final class TypeAlgebra {
    private static final int MOST_ALTERNATIVES = 20;
    private static final int MOST_CHOICES = 1_000;
    private static final int MOST_STRUCTURES = 1_000;
    private static final int LONGEST_CHOICE = 1_000;

    private final Map<Pair, Structure> met = new HashMap<>();

    private record Pair(Structure left, Structure right) {}

    /// The type of what is of any of some types.
    ValueType join(Collection<ValueType> types) {
        Set<ValueType> parts = new LinkedHashSet<>();
        List<JsonNode> choices = new ArrayList<>();
        for (ValueType type : types) {
            for (ValueType part : alternatives(type)) {
                if (part instanceof Choice(List<JsonNode> values)) {
                    choices.addAll(values);
                } else if (part != Plain.NOTHING) {
                    parts.add(part);
                }
            }
        }
        if (parts.contains(Plain.NUMBER)) {
            parts.remove(Plain.WHOLE);
        }
        if (parts.contains(Plain.TEXT)) {
            parts.remove(Plain.TIME);
        }
        choices.removeIf(value -> parts.stream().anyMatch(part -> fits(value, part)));
        if (!choices.isEmpty()) {
            parts.addAll(alternatives(choice(choices)));
        }
        return joined(List.copyOf(parts));
    }

    private static ValueType joined(List<ValueType> parts) {
        if (parts.contains(Plain.ANYTHING) || parts.size() > MOST_ALTERNATIVES) {
            return Plain.ANYTHING;
        }
        return switch (parts.size()) {
            case 0 -> Plain.NOTHING;
            case 1 -> parts.getFirst();
            default -> new OneOf(parts);
        };
    }

    /// The type of listed values. Objects and lists cannot be listed in a type, nor very many or very long values.
    ValueType choice(Collection<JsonNode> listed) {
        Map<Object, JsonNode> values = new LinkedHashMap<>();
        Set<ValueType> plain = new LinkedHashSet<>();
        for (JsonNode value : listed) {
            if (value.isContainer() || (value.isNumber() && !Double.isFinite(value.doubleValue()))) {
                return Plain.ANYTHING;
            }
            if (value.isNull()) {
                plain.add(Plain.NULL);
            } else {
                values.putIfAbsent(value.isNumber() ? canonical(value) : value, value);
            }
        }
        boolean isTooMuch = values.size() > MOST_CHOICES
                || values.values().stream().anyMatch(value -> value.asString("").length() > LONGEST_CHOICE);
        if (isTooMuch) {
            values.values().forEach(value -> plain.add(plain(value)));
        } else if (!values.isEmpty()) {
            plain.add(new Choice(List.copyOf(values.values())));
        }
        return joined(List.copyOf(plain));
    }

    private static Plain plain(JsonNode value) {
        return value.isString() ? Plain.TEXT : value.isNumber() ? Plain.NUMBER : Plain.TRUTH;
    }

    private static BigDecimal canonical(JsonNode number) {
        return number.decimalValue().stripTrailingZeros();
    }

    private static List<ValueType> alternatives(ValueType type) {
        return type instanceof OneOf(List<ValueType> alternatives) ? alternatives : List.of(type);
    }

    private static boolean fits(JsonNode value, ValueType type) {
        return switch (type) {
            case Plain.TEXT, Plain.TIME -> value.isString();
            case Plain.NUMBER -> value.isNumber();
            case Plain.WHOLE -> value.isNumber() && canonical(value).scale() <= 0;
            case Plain.TRUTH -> value.isBoolean();
            case Plain.ANYTHING -> true;
            case Plain.NULL, Plain.NOTHING -> false;
            case Choice(List<JsonNode> values) -> values.stream().anyMatch(other -> isSame(value, other));
            case ListOf _, MapOf _, Structure _ -> false;
            case OneOf(List<ValueType> alternatives) -> alternatives.stream().anyMatch(one -> fits(value, one));
        };
    }

    private static boolean isSame(JsonNode left, JsonNode right) {
        return (left.isNumber() && right.isNumber())
                ? left.decimalValue().compareTo(right.decimalValue()) == 0
                : left.equals(right);
    }

    /// The type of what is of both types.
    ValueType meet(ValueType left, ValueType right) {
        if (left.equals(right) || right == Plain.ANYTHING) {
            return left;
        }
        if (left == Plain.ANYTHING) {
            return right;
        }
        if (left instanceof OneOf || right instanceof OneOf) {
            List<ValueType> parts = new ArrayList<>();
            alternatives(left).forEach(one -> alternatives(right).forEach(other -> parts.add(meet(one, other))));
            return join(parts);
        }
        if (left instanceof Choice(List<JsonNode> values)) {
            return choice(values.stream().filter(value -> fits(value, right)).toList());
        }
        return right instanceof Choice ? meet(right, left) : meetParts(left, right);
    }

    private ValueType meetParts(ValueType left, ValueType right) {
        return switch (left) {
            case Plain plain -> meetPlain(plain, right);
            case ListOf(ValueType one) when right instanceof ListOf(ValueType other) -> new ListOf(meet(one, other));
            case MapOf(ValueType one) when right instanceof MapOf(ValueType other) -> new MapOf(meet(one, other));
            case MapOf map when right instanceof Structure -> meetParts(right, map);
            case Structure structure when right instanceof MapOf(ValueType value) -> narrowed(structure, value);
            case Structure one when right instanceof Structure other -> meetStructures(one, other);
            case ListOf _, MapOf _, Structure _, Choice _, OneOf _ -> Plain.NOTHING;
        };
    }

    private static ValueType meetPlain(Plain left, ValueType right) {
        Set<ValueType> both = Set.of(left, right);
        if (both.equals(Set.of(Plain.WHOLE, Plain.NUMBER))) {
            return Plain.WHOLE;
        }
        return both.equals(Set.of(Plain.TEXT, Plain.TIME)) ? Plain.TIME : Plain.NOTHING;
    }

    private ValueType narrowed(Structure structure, ValueType value) {
        if (value == Plain.ANYTHING || !structure.isComplete()) {
            return structure;
        }
        Structure narrow = new Structure().setOpen(structure.isOpen());
        structure
                .fields()
                .forEach(field -> narrow.add(
                        new Field(field.name(), meet(field.type(), value), field.isRequired(), field.description())));
        return narrow.setComplete();
    }

    /// A structure may hold itself, so what two become is known before their fields are. One that is not complete yet
    /// is left as it is: the wider type.
    private ValueType meetStructures(Structure left, Structure right) {
        Pair pair = new Pair(left, right);
        Structure known = met.get(pair);
        if (known != null) {
            return known;
        }
        if (!left.isComplete() || !right.isComplete()) {
            return left.isComplete() ? right : left;
        }
        requireFew();
        Structure both = new Structure().setOpen(left.isOpen() && right.isOpen());
        met.put(pair, both);
        Map<String, Field> others = new HashMap<>();
        right.fields().forEach(field -> others.put(field.name(), field));
        for (Field field : List.copyOf(left.fields())) {
            Field other = others.remove(field.name());
            both.add(other == null ? field : both(field, other));
        }
        others.values().forEach(both::add);
        return both.setComplete();
    }

    private Field both(Field one, Field other) {
        return new Field(
                one.name(),
                meet(one.type(), other.type()),
                one.isRequired() || other.isRequired(),
                one.description().isEmpty() ? other.description() : one.description());
    }

    private void requireFew() {
        if (met.size() >= MOST_STRUCTURES) {
            throw new Fault(
                    FaultCode.INVALID_INPUT,
                    "plan.events",
                    "hold schemas that are over " + MOST_STRUCTURES + " types together, by allOf and references",
                    "say more of them with properties, less with allOf");
        }
    }
}
