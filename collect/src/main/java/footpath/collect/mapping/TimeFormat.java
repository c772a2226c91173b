package footpath.collect.mapping;

/// How a time is written.
public sealed interface TimeFormat {

    /// ISO 8601, with or without an offset; also as a typed column.
    record Iso() implements TimeFormat {}

    /// A number since 1970-01-01T00:00Z.
    record Epoch(Unit unit) implements TimeFormat {}

    /// Parts in the order given by a pattern of `%Y`, `%m`, `%d` and so on.
    record Pattern(String pattern) implements TimeFormat {}

    /// Units of [Epoch].
    enum Unit {
        SECONDS("epoch_s", 6),
        MILLIS("epoch_ms", 3),
        MICROS("epoch_us", 0);

        private final String word;
        private final int microDigits;

        Unit(String word, int microDigits) {
            this.word = word;
            this.microDigits = microDigits;
        }

        /// As it is written in a mapping.
        public String word() {
            return word;
        }

        /// Decimal digits from this unit down to the microsecond.
        public int microDigits() {
            return microDigits;
        }
    }

    /// As it is written in a mapping.
    default String word() {
        return switch (this) {
            case Iso iso -> "iso";
            case Epoch epoch -> epoch.unit().word();
            case Pattern pattern -> pattern.pattern();
        };
    }
}
