package footpath.events.filter;

import java.util.function.Function;

/// Filters as people write them: `Basket bought, Coupon redeemed where value > 20 and not (channel = store)`.
///
/// ```text
/// matcher   = ("any event" | name {"," name}) ["where" condition]
/// condition = term {"or" term}          term = factor {"and" factor}
/// factor    = "not" factor | "(" condition ")" | "always" | "never"
///           | "all" "(" condition ")" | "any" "(" condition ")"
///           | field ("=" | "!=" | "<" | "<=" | ">" | ">=") value | field "in" "(" value {"," value} ")"
///           | field "contains" text | field "exists"
/// field     = "channel" | "trait" name | name (a property)
/// ```
///
/// Names and texts are words, or anything in double quotes, with `\"` and `\\` inside. Quotes are needed around the
/// words of this grammar, around `"(),=!<>`, and around spaces that are not single. A value in quotes is text; without
/// them it may be a number, `true` or `false`. What is printed reads back equal.
public final class FilterText {
    private FilterText() {}

    /// Reads a matcher.
    ///
    /// @throws InvalidFilter if the text does not follow the grammar
    public static EventMatcher parseMatcher(String text) {
        return read(text, FilterParser::matcher);
    }

    /// Reads a condition.
    ///
    /// @throws InvalidFilter if the text does not follow the grammar
    public static Condition parseCondition(String text) {
        return read(text, FilterParser::condition);
    }

    private static <T> T read(String text, Function<FilterParser, T> part) {
        try {
            return part.apply(new FilterParser(text));
        } catch (InvalidFilter problem) {
            throw problem.in(text);
        }
    }

    /// Writes a matcher.
    public static String print(EventMatcher matcher) {
        return FilterPrinter.print(matcher);
    }

    /// Writes a condition.
    public static String print(Condition condition) {
        return FilterPrinter.print(condition);
    }
}
