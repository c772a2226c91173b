package footpath.collect.mapping;

/// Where a value comes from.
public sealed interface Term {

    /// A column of the file or of a lookup; for JSON a dotted path.
    record Column(String name) implements Term {}

    /// The same text for every row.
    record Constant(String value) implements Term {}

    /// One SQL expression over the columns.
    record Expression(String sql) implements Term {}

    /// How the term is called in messages about a row.
    default String label() {
        return switch (this) {
            case Column column -> column.name();
            case Constant constant -> "\"" + constant.value() + "\"";
            case Expression expression -> expression.sql();
        };
    }
}
