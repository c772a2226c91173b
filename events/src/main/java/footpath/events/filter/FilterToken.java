package footpath.events.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// One piece of a filter text.
///
/// @param kind   what it is
/// @param text   the word, the sign, or what stood between the quotes
/// @param column where it starts, from 1
record FilterToken(Kind kind, String text, int column) {
    enum Kind {
        WORD,
        QUOTED,
        SIGN,
        END
    }

    /// Words that mean something to the grammar.
    static final Set<String> KEYWORDS = Set.of(
            "where",
            "and",
            "or",
            "not",
            "in",
            "contains",
            "exists",
            "always",
            "never",
            "all",
            "any",
            "channel",
            "trait");

    private static final String SIGNS = "(),=!<>";

    boolean is(Kind wantedKind, String wantedText) {
        return kind == wantedKind && text.equals(wantedText);
    }

    boolean isWord(String word) {
        return is(Kind.WORD, word);
    }

    boolean isSign(String sign) {
        return is(Kind.SIGN, sign);
    }

    String described() {
        return switch (kind) {
            case WORD, SIGN -> "'" + text + "'";
            case QUOTED -> "\"" + text + "\"";
            case END -> "the end";
        };
    }

    /// Whether a character can stand in a word.
    static boolean isWordCharacter(char character) {
        return !Character.isWhitespace(character) && character != '"' && SIGNS.indexOf(character) < 0;
    }

    /// The tokens of a text; the last is of kind END.
    static List<FilterToken> split(String text) {
        List<FilterToken> tokens = new ArrayList<>();
        int position = 0;
        while (position < text.length()) {
            char character = text.charAt(position);
            if (Character.isWhitespace(character)) {
                position++;
            } else if (character == '"') {
                position = quoted(text, position, tokens);
            } else if (isWordCharacter(character)) {
                position = word(text, position, tokens);
            } else {
                position = sign(text, position, tokens);
            }
        }
        tokens.add(new FilterToken(Kind.END, "", text.length() + 1));
        return tokens;
    }

    private static int quoted(String text, int start, List<FilterToken> tokens) {
        StringBuilder content = new StringBuilder();
        for (int position = start + 1; position < text.length(); position++) {
            char character = text.charAt(position);
            if (character == '"') {
                tokens.add(new FilterToken(Kind.QUOTED, content.toString(), start + 1));
                return position + 1;
            }
            if (character == '\\') {
                position++;
                if (position == text.length() || "\"\\".indexOf(text.charAt(position)) < 0) {
                    throw new InvalidFilter(position, "\\\" or \\\\", "a lone backslash");
                }
            }
            content.append(text.charAt(position));
        }
        throw new InvalidFilter(text.length() + 1, "a closing quote for column " + (start + 1), "the end");
    }

    private static int word(String text, int start, List<FilterToken> tokens) {
        int end = start;
        while (end < text.length() && isWordCharacter(text.charAt(end))) {
            end++;
        }
        tokens.add(new FilterToken(Kind.WORD, text.substring(start, end), start + 1));
        return end;
    }

    private static int sign(String text, int start, List<FilterToken> tokens) {
        boolean two =
                "!<>".indexOf(text.charAt(start)) >= 0 && start + 1 < text.length() && text.charAt(start + 1) == '=';
        int end = start + (two ? 2 : 1);
        tokens.add(new FilterToken(Kind.SIGN, text.substring(start, end), start + 1));
        return end;
    }
}
