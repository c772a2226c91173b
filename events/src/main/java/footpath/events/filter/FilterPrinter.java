package footpath.events.filter;

import footpath.events.PropertyValue;
import java.util.List;
import java.util.stream.Collectors;

/// Writes filters in their normal form: quotes and brackets only where they are needed.
final class FilterPrinter {
    private FilterPrinter() {}

    static String print(EventMatcher matcher) {
        String names = matcher.names().isEmpty()
                ? "any event"
                : matcher.names().stream().map(FilterPrinter::words).collect(Collectors.joining(", "));
        return matcher.where().equals(Condition.ALWAYS) ? names : names + " where " + print(matcher.where());
    }

    static String print(Condition condition) {
        return switch (condition) {
            case Condition.All(List<Condition> parts) -> joined(parts, "always", "all", " and ");
            case Condition.Any(List<Condition> parts) -> joined(parts, "never", "any", " or ");
            case Condition.Not(Condition part) -> "not " + factor(part);
            case Condition.Exists(Field field) -> print(field) + " exists";
            case Condition.OneOf(Field field, List<PropertyValue> values) ->
                print(field) + " in "
                        + values.stream().map(FilterPrinter::print).collect(Collectors.joining(", ", "(", ")"));
            case Condition.Compare(Field field, Condition.Relation relation, PropertyValue value) ->
                print(field) + " " + relation.sign() + " " + print(value);
            case Condition.Contains(Field field, String text) -> print(field) + " contains " + words(text);
        };
    }

    private static String joined(List<Condition> parts, String none, String single, String sign) {
        return switch (parts.size()) {
            case 0 -> none;
            case 1 -> single + "(" + print(parts.getFirst()) + ")";
            default -> parts.stream().map(FilterPrinter::factor).collect(Collectors.joining(sign));
        };
    }

    /// A part of a larger condition: in brackets if it has several parts itself.
    private static String factor(Condition condition) {
        boolean several = (condition instanceof Condition.All(List<Condition> all) && all.size() > 1)
                || (condition instanceof Condition.Any(List<Condition> any) && any.size() > 1);
        return several ? "(" + print(condition) + ")" : print(condition);
    }

    private static String print(Field field) {
        return switch (field) {
            case Field.Property(String name) -> words(name);
            case Field.Channel() -> "channel";
            case Field.Trait(String name) -> "trait " + words(name);
        };
    }

    private static String print(PropertyValue value) {
        return switch (value) {
            case PropertyValue.Flag(boolean flag) -> Boolean.toString(flag);
            case PropertyValue.Numeric(double number) -> number == 0 && 1 / number < 0 ? "-0.0" : value.toString();
            case PropertyValue.Text(String text) -> looksLikeAnotherKind(text) ? quoted(text) : words(text);
        };
    }

    private static boolean looksLikeAnotherKind(String text) {
        return text.equals("true") || text.equals("false") || FilterParser.isNumber(text);
    }

    /// A name or text, in quotes if its words could be taken for something else.
    private static String words(String text) {
        for (String word : text.split(" ", -1)) {
            boolean plain = !word.isEmpty() && word.chars().allMatch(c -> FilterToken.isWordCharacter((char) c));
            if (!plain || FilterToken.KEYWORDS.contains(word)) {
                return quoted(text);
            }
        }
        return text;
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
