package footpath.events.filter;

import footpath.events.PropertyValue;
import java.util.List;

/// A yes-or-no rule over the fields of one event, or the traits of one person.
///
/// An absent field fulfils no comparison, not even "is not"; use [Not] around [Exists] or [Compare] to speak of
/// absence.
public sealed interface Condition {
    /// Holds for everything.
    Condition ALWAYS = new All(List.of());

    /// Holds if every part does; holds when there is none.
    record All(List<Condition> parts) implements Condition {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /// Holds if at least one part does; fails when there is none.
    record Any(List<Condition> parts) implements Condition {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    /// Holds if the part does not.
    record Not(Condition part) implements Condition {}

    /// Holds if the field is present, whatever its value.
    record Exists(Field field) implements Condition {}

    /// Holds if the field is one of the values; a list of one is equality.
    record OneOf(Field field, List<PropertyValue> values) implements Condition {
        public OneOf {
            values = List.copyOf(values);
            if (values.isEmpty()) {
                throw new IllegalArgumentException("filter: \"one of\" needs at least one value");
            }
        }
    }

    /// Holds if the field stands in the relation to the value. Numbers compare with numbers, text with text by code
    /// point; across kinds no relation but `NOT_EQUAL` holds.
    record Compare(Field field, Relation relation, PropertyValue value) implements Condition {}

    /// Holds if the field is text that contains the given text, letter case as given.
    record Contains(Field field, String text) implements Condition {}

    /// How a field stands to a value.
    enum Relation {
        EQUAL("="),
        NOT_EQUAL("!="),
        LESS("<"),
        AT_MOST("<="),
        GREATER(">"),
        AT_LEAST(">=");

        private final String sign;

        Relation(String sign) {
            this.sign = sign;
        }

        /// The relation as it is written in filters.
        public String sign() {
            return sign;
        }
    }
}
