package footpath.analytics;

import footpath.events.PropertyValue;

/// One group of a breakdown.
public sealed interface BreakdownValue {
    /// Those with this value.
    record Value(PropertyValue value) implements BreakdownValue {
        @Override
        public String toString() {
            return value.toString();
        }
    }

    /// Those whose value is none of the most frequent.
    record Other() implements BreakdownValue {
        @Override
        public String toString() {
            return "other";
        }
    }

    /// Those without a value.
    record None() implements BreakdownValue {
        @Override
        public String toString() {
            return "(none)";
        }
    }

    /// The group of those with any value but the most frequent.
    BreakdownValue OTHER = new Other();

    /// The group of those without a value.
    BreakdownValue NONE = new None();
}
