package footpath.analytics.trend;

import footpath.analytics.InvalidQuestion;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a [Formula] by recursive descent: a sum of products of operands.
final class FormulaParser {
    private static final int LONGEST = 2_000;
    private static final int DEEPEST = 100;
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?|\\.\\d+");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

    private final String text;
    private int at;
    private int depth;

    FormulaParser(String text) {
        this.text = text;
        if (text.length() > LONGEST) {
            throw new InvalidQuestion(
                    "trend.formulas", "needs at most " + LONGEST + " characters, got " + text.length());
        }
    }

    Formula formula() {
        Formula formula = sum();
        if (at < text.length()) {
            throw wrong("an operator (+ - * /) or the end");
        }
        return formula;
    }

    private Formula sum() {
        Formula left = product();
        while (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
            Formula.Operator operator = take() == '+' ? Formula.Operator.PLUS : Formula.Operator.MINUS;
            left = new Formula.Operation(operator, left, product());
        }
        return left;
    }

    private Formula product() {
        Formula left = operand();
        while (at < text.length() && (text.charAt(at) == '*' || text.charAt(at) == '/')) {
            Formula.Operator operator = take() == '*' ? Formula.Operator.TIMES : Formula.Operator.OVER;
            left = new Formula.Operation(operator, left, operand());
        }
        return left;
    }

    private Formula operand() {
        skipSpace();
        if (++depth > DEEPEST) {
            throw wrong("no more than " + DEEPEST + " operands inside each other");
        }
        Formula operand;
        if (is('-')) {
            take();
            operand = new Formula.Negative(operand());
        } else if (is('(')) {
            take();
            operand = sum();
            if (!is(')')) {
                throw wrong("a closing parenthesis");
            }
            take();
        } else {
            operand = word();
        }
        depth--;
        skipSpace();
        return operand;
    }

    private Formula word() {
        Matcher number = NUMBER.matcher(text).region(at, text.length());
        if (number.lookingAt()) {
            at = number.end();
            return new Formula.Constant(Double.parseDouble(number.group()));
        }
        Matcher name = NAME.matcher(text).region(at, text.length());
        if (name.lookingAt()) {
            at = name.end();
            return new Formula.Series(name.group());
        }
        throw wrong("a series, a number or an opening parenthesis");
    }

    private boolean is(char wanted) {
        return at < text.length() && text.charAt(at) == wanted;
    }

    private char take() {
        return text.charAt(at++);
    }

    private void skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private InvalidQuestion wrong(String expected) {
        return new InvalidQuestion(
                "trend.formulas",
                "\"" + text + "\" needs " + expected + " at column " + (at + 1) + ", as in A / B * 100");
    }
}
