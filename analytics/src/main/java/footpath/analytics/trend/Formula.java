package footpath.analytics.trend;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/// An expression over the series of a trend: `A / B * 100`.
///
/// Numbers, names of series, `+ - * /`, a leading `-`, and parentheses; `*` and `/` bind closer than `+` and
/// `-`, equals from left to right. Reckoned in doubles. Where a series has no value, or something would be
/// divided by zero, the formula has none.
public sealed interface Formula {
    /// A number.
    record Constant(double value) implements Formula {}

    /// The value of a series.
    record Series(String name) implements Formula {}

    /// The opposite.
    record Negative(Formula operand) implements Formula {}

    /// Two operands.
    record Operation(Operator operator, Formula left, Formula right) implements Formula {}

    /// What is done with two operands.
    enum Operator {
        PLUS,
        MINUS,
        TIMES,
        OVER
    }

    /// Reads a formula.
    ///
    /// @throws footpath.analytics.InvalidQuestion naming the column at which it goes wrong
    static Formula parse(String text) {
        return new FormulaParser(text).formula();
    }

    /// What comes out; empty if it has no value or one too large for a double.
    ///
    /// @param values of each series, by name
    default Optional<Double> evaluate(Function<String, Optional<Double>> values) {
        return switch (this) {
            case Constant(double value) -> Optional.of(value);
            case Series(String name) -> values.apply(name);
            case Negative(Formula operand) -> operand.evaluate(values).map(value -> -value);
            case Operation(Operator operator, Formula left, Formula right) ->
                left.evaluate(values).flatMap(one -> right.evaluate(values).flatMap(other -> of(operator, one, other)));
        };
    }

    private static Optional<Double> of(Operator operator, double one, double other) {
        double value = switch (operator) {
            case PLUS -> one + other;
            case MINUS -> one - other;
            case TIMES -> one * other;
            case OVER -> one / other;
        };
        return Double.isFinite(value) ? Optional.of(value) : Optional.empty();
    }

    /// The series it speaks of.
    default Set<String> names() {
        Set<String> names = new TreeSet<>();
        collect(this, names);
        return names;
    }

    private static void collect(Formula formula, Set<String> names) {
        switch (formula) {
            case Constant _ -> {}
            case Series(String name) -> names.add(name);
            case Negative(Formula operand) -> collect(operand, names);
            case Operation(Operator _, Formula left, Formula right) -> {
                collect(left, names);
                collect(right, names);
            }
        }
    }
}
