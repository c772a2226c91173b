package footpath.events.filter;

import footpath.events.PropertyValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads one filter text by recursive descent; the grammar stands in [FilterText].
final class FilterParser {
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d+(\\.\\d+)?([eE][-+]?\\d+)?");

    /// Keeps a hostile text from exhausting the stack.
    private static final int DEEPEST = 200;

    private static final Set<String> ENDS_NAME = Set.of("where");
    private static final Set<String> ENDS_FIELD = Set.of("in", "contains", "exists", "and", "or", "where");
    private static final Set<String> ENDS_VALUE = Set.of("and", "or");

    private final List<FilterToken> tokens;
    private int position;
    private int depth;

    FilterParser(String text) {
        this.tokens = FilterToken.split(text);
    }

    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    EventMatcher matcher() {
        List<String> names = names();
        if (takeWord("where")) {
            return new EventMatcher(names, condition());
        }
        requireEnd("\"where\", \",\" or the end");
        return new EventMatcher(names, Condition.ALWAYS);
    }

    Condition condition() {
        Condition condition = disjunction();
        requireEnd("\"and\", \"or\" or the end");
        return condition;
    }

    private List<String> names() {
        if (peek().isWord("any") && peek(1).isWord("event") && (peek(2).isWord("where") || isEnd(peek(2)))) {
            position += 2;
            return List.of();
        }
        List<String> names = new ArrayList<>();
        do {
            names.add(words("an event name", ENDS_NAME));
        } while (takeSign(","));
        return names;
    }

    private Condition disjunction() {
        List<Condition> parts = new ArrayList<>();
        do {
            parts.add(conjunction());
        } while (takeWord("or"));
        return parts.size() == 1 ? parts.getFirst() : new Condition.Any(parts);
    }

    private Condition conjunction() {
        List<Condition> parts = new ArrayList<>();
        do {
            parts.add(factor());
        } while (takeWord("and"));
        return parts.size() == 1 ? parts.getFirst() : new Condition.All(parts);
    }

    private Condition factor() {
        if (++depth > DEEPEST) {
            throw new InvalidFilter(peek().column(), "at most " + DEEPEST + " levels of nesting", "one more");
        }
        Condition condition = nested();
        depth--;
        return condition;
    }

    private Condition nested() {
        if (takeWord("not")) {
            return new Condition.Not(factor());
        }
        if (takeSign("(")) {
            return closed();
        }
        if (takeWord("always")) {
            return Condition.ALWAYS;
        }
        if (takeWord("never")) {
            return new Condition.Any(List.of());
        }
        boolean all = peek().isWord("all");
        if ((all || peek().isWord("any")) && peek(1).isSign("(")) {
            position += 2;
            List<Condition> single = List.of(closed());
            return all ? new Condition.All(single) : new Condition.Any(single);
        }
        return comparison();
    }

    private Condition closed() {
        Condition condition = disjunction();
        require(")");
        return condition;
    }

    private Condition comparison() {
        Field field = field();
        for (Condition.Relation relation : Condition.Relation.values()) {
            if (takeSign(relation.sign())) {
                return new Condition.Compare(field, relation, value());
            }
        }
        if (takeWord("exists")) {
            return new Condition.Exists(field);
        }
        if (takeWord("contains")) {
            return new Condition.Contains(field, words("a text", ENDS_VALUE));
        }
        if (takeWord("in")) {
            return new Condition.OneOf(field, values());
        }
        throw unexpected("=, !=, <, <=, >, >=, \"in\", \"contains\" or \"exists\"");
    }

    private Field field() {
        if (takeWord("channel")) {
            return new Field.Channel();
        }
        return takeWord("trait")
                ? new Field.Trait(words("the name of a trait", ENDS_FIELD))
                : new Field.Property(words("a property, \"channel\" or \"trait\"", ENDS_FIELD));
    }

    private List<PropertyValue> values() {
        require("(");
        List<PropertyValue> values = new ArrayList<>();
        do {
            values.add(value());
        } while (takeSign(","));
        require(")");
        return values;
    }

    private PropertyValue value() {
        FilterToken first = peek();
        String text = words("a value", ENDS_VALUE);
        if (first.kind() == FilterToken.Kind.QUOTED) {
            return new PropertyValue.Text(text);
        }
        if (text.equals("true") || text.equals("false")) {
            return new PropertyValue.Flag(text.equals("true"));
        }
        return isNumber(text) ? number(first, text) : new PropertyValue.Text(text);
    }

    private static PropertyValue number(FilterToken token, String text) {
        double number = Double.parseDouble(text);
        if (!Double.isFinite(number)) {
            throw new InvalidFilter(token.column(), "a number below 1.8e308", token.described());
        }
        return new PropertyValue.Numeric(number);
    }

    /// What stands in quotes, or a run of words with single spaces between.
    private String words(String expected, Set<String> ends) {
        FilterToken first = peek();
        if (first.kind() == FilterToken.Kind.QUOTED) {
            position++;
            return first.text();
        }
        List<String> words = new ArrayList<>();
        while (peek().kind() == FilterToken.Kind.WORD && !ends.contains(peek().text())) {
            words.add(peek().text());
            position++;
        }
        if (words.isEmpty()) {
            throw unexpected(expected);
        }
        return String.join(" ", words);
    }

    private FilterToken peek() {
        return peek(0);
    }

    private FilterToken peek(int ahead) {
        return tokens.get(Math.min(position + ahead, tokens.size() - 1));
    }

    private static boolean isEnd(FilterToken token) {
        return token.kind() == FilterToken.Kind.END;
    }

    private boolean takeWord(String word) {
        return take(peek().isWord(word));
    }

    private boolean takeSign(String sign) {
        return take(peek().isSign(sign));
    }

    private boolean take(boolean found) {
        position += found ? 1 : 0;
        return found;
    }

    private void require(String sign) {
        if (!takeSign(sign)) {
            throw unexpected("\"" + sign + "\"");
        }
    }

    private void requireEnd(String expected) {
        if (!isEnd(peek())) {
            throw unexpected(expected);
        }
    }

    private InvalidFilter unexpected(String expected) {
        return new InvalidFilter(peek().column(), expected, peek().described());
    }
}
