package footpath.analytics.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footpath.analytics.InvalidQuestion;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaTest {
    private static final Map<String, Double> VALUES = Map.of("A", 6.0, "B", 4.0, "zero", 0.0);

    @ParameterizedTest
    @CsvSource({
        "1 + 2 * 3, 7",
        "(1 + 2) * 3, 9",
        "10 - 4 - 3, 3",
        "24 / 4 / 2, 3",
        "A / B * 100, 150",
        "-A + 1, -5",
        "2 - -A, 8",
        "-(A - B) * 0.5, -1",
        ".5*A, 3",
        "1e2 + 2.5E-1, 100.25",
        "  A  , 6"
    })
    void reckonsAsInSchool(String formula, double value) {
        assertThat(evaluate(formula)).contains(value);
    }

    @ParameterizedTest
    @CsvSource({"A / zero", "zero / zero", "A / (B - 4) + 1", "missing * 0", "1e308 * 10"})
    void whatCannotBeReckonedHasNoValue(String formula) {
        assertThat(evaluate(formula)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A / | a series, a number or an opening parenthesis at column 4",
                "A B | an operator (+ - * /) or the end at column 3",
                "(A + B | a closing parenthesis at column 7",
                "A ^ 2 | an operator (+ - * /) or the end at column 3",
                "* A | a series, a number or an opening parenthesis at column 1",
                "A / B) | an operator (+ - * /) or the end at column 6"
            })
    void saysWhereItGoesWrong(String formula, String problem) {
        assertThatThrownBy(() -> Formula.parse(formula))
                .isInstanceOf(InvalidQuestion.class)
                .hasMessageStartingWith("trend.formulas: \"" + formula + "\" needs ")
                .hasMessageContaining(problem);
    }

    @Test
    void refusesWhatIsNestedTooDeep() {
        assertThatThrownBy(() -> Formula.parse("(".repeat(500) + "A" + ")".repeat(500)))
                .isInstanceOf(InvalidQuestion.class)
                .hasMessageContaining("no more than 100 operands inside each other");
        assertThat(evaluate("(".repeat(90) + "A" + ")".repeat(90))).contains(6.0);
    }

    @Test
    void knowsItsSeries() {
        assertThat(Formula.parse("(A + paid_2) / -A * 3").names()).containsExactly("A", "paid_2");
    }

    private static Optional<Double> evaluate(String formula) {
        return Formula.parse(formula).evaluate(name -> Optional.ofNullable(VALUES.get(name)));
    }
}
