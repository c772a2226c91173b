package footpath.server.plan.code;

import java.util.List;
import tools.jackson.databind.JsonNode;

/// What a value may be, as far as types of a language can say it. Immutable, but for a [Structure] while it is read.
sealed interface ValueType
        permits ValueType.Plain, ValueType.Choice, ValueType.ListOf, ValueType.MapOf, ValueType.OneOf, Structure {
    /// Types without parts.
    enum Plain implements ValueType {
        TEXT,
        /// A text in the form of ISO 8601 with date and time.
        TIME,
        WHOLE,
        NUMBER,
        TRUTH,
        NULL,
        /// Whatever JSON can say, null too.
        ANYTHING,
        /// No value at all.
        NOTHING
    }

    /// One of several values.
    ///
    /// @param values texts, finite numbers and truth values, at least one, each once, in the order of the schema
    record Choice(List<JsonNode> values) implements ValueType {
        public Choice {
            values = List.copyOf(values);
        }
    }

    /// A list.
    record ListOf(ValueType element) implements ValueType {}

    /// An object with any names.
    record MapOf(ValueType value) implements ValueType {}

    /// One of several types: none of them is [Plain#ANYTHING], [Plain#NOTHING] or itself one of several.
    record OneOf(List<ValueType> alternatives) implements ValueType {
        public OneOf {
            alternatives = List.copyOf(alternatives);
            if (alternatives.size() < 2) {
                throw new IllegalArgumentException("alternatives: are " + alternatives + ", must be two or more");
            }
        }
    }

    /// Whether null is among the values.
    default boolean isNullable() {
        return this == Plain.NULL
                || this == Plain.ANYTHING
                || (this instanceof OneOf(List<ValueType> alternatives) && alternatives.contains(Plain.NULL));
    }
}
