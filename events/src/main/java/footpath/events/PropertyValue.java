package footpath.events;

/// The value of one property or trait: text, a number, or yes and no.
///
/// Lists and objects in incoming data are kept as they came, as JSON text.
public sealed interface PropertyValue {

    /// @param value any text, also empty
    record Text(String value) implements PropertyValue {
        @Override
        public String toString() {
            return value;
        }
    }

    /// @param value a finite number
    record Numeric(double value) implements PropertyValue {
        public Numeric {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("property number: must be finite, got " + value);
            }
        }

        /// Whole numbers print without a fraction.
        @Override
        public String toString() {
            return value == Math.rint(value) && Math.abs(value) < 1e15
                    ? Long.toString((long) value)
                    : Double.toString(value);
        }
    }

    /// @param value yes or no
    record Flag(boolean value) implements PropertyValue {
        @Override
        public String toString() {
            return Boolean.toString(value);
        }
    }
}
