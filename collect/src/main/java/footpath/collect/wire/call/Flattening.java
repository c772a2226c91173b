package footpath.collect.wire.call;

import footpath.collect.wire.call.MemberNames.Name;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Reads an object of the body into a flat one.
final class Flattening {
    private static final int DEEPEST = 64;

    private final JsonIn in;
    private final JsonParser parser;
    private final FlatObject into;
    private final Draft draft;
    private final boolean isWeak;

    Flattening(JsonIn in, FlatObject into, Draft draft, boolean isWeak) {
        this.in = in;
        this.parser = in.parser();
        this.into = into;
        this.draft = draft;
        this.isWeak = isWeak;
    }

    /// Reads the object the reader stands on, to its end.
    ///
    /// @param outer what the names of its members begin with
    void object(Name outer) {
        boolean isEmpty = true;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            isEmpty = false;
            String member = parser.currentName();
            parser.nextToken();
            member(outer, member);
        }
        if (isEmpty && outer != into.known().root() && into.begin(outer, isWeak)) {
            into.text().append("{}");
            into.end(outer);
        }
    }

    /// Reads the value the reader stands on, as a member of that name.
    void member(Name outer, String member) {
        if (draft.isFailed() || !isAllowed(outer, member)) {
            parser.skipChildren();
            return;
        }
        Name name = into.known().inside(outer, member);
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            object(name);
        } else if (into.begin(name, isWeak)) {
            value(name);
            into.end(name);
        } else {
            parser.skipChildren();
        }
    }

    private boolean isAllowed(Name outer, String member) {
        boolean isOutside = outer == into.known().root();
        int length = member.isEmpty() ? 0 : member.length() + (isOutside ? 0 : outer.text.length() + 1);
        if (in.depth() - draft.depth() >= DEEPEST) {
            draft.fail(
                    "the property " + shown(outer, member) + " lies deeper than " + DEEPEST + " objects; needs fewer");
        }
        return into.isAllowed(length, () -> shown(outer, member), draft);
    }

    private String shown(Name outer, String member) {
        boolean isOutside = outer == into.known().root();
        return "\"" + shown(member) + "\"" + (isOutside ? "" : " of \"" + shown(outer.text) + "\"");
    }

    private static String shown(String name) {
        return JsonText.whole(name.substring(0, Math.min(40, name.length())));
    }

    private void value(Name name) {
        StringBuilder text = into.text();
        switch (parser.currentToken()) {
            case VALUE_STRING -> string(name);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(name);
            case VALUE_TRUE -> text.append("true");
            case VALUE_FALSE -> text.append("false");
            case START_ARRAY -> list(name);
            default -> text.append("null");
        }
    }

    private void string(Name name) {
        boolean isWhole = JsonText.append(
                into.text(), parser.getStringCharacters(), parser.getStringOffset(), parser.getStringLength());
        if (!isWhole) {
            draft.warn("the property \"" + name.text
                    + "\" holds half a surrogate pair, kept as U+FFFD; needs text that UTF-8 can hold");
        }
    }

    private void number(Name name) {
        int length = parser.getStringLength();
        char[] digits = parser.getStringCharacters();
        char last = digits[parser.getStringOffset() + length - 1];
        if (last < '0' || last > '9') {
            draft.fail("the property \"" + name.text + "\" is " + parser.getString() + "; needs a finite number");
        }
        into.text().append(digits, parser.getStringOffset(), length);
    }

    /// Copies a list, objects inside it unchanged.
    private void list(Name name) {
        int outside = in.depth() - 1;
        StringBuilder text = into.text();
        boolean isFirst = true;
        text.append('[');
        while (true) {
            JsonToken token = parser.nextToken();
            if (token.isStructEnd()) {
                text.append(token == JsonToken.END_ARRAY ? ']' : '}');
                isFirst = false;
                if (in.depth() == outside) {
                    return;
                }
                continue;
            }
            text.append(isFirst ? "" : ",");
            isFirst = false;
            if (token == JsonToken.PROPERTY_NAME) {
                String member = parser.currentName();
                JsonText.append(text, member.toCharArray(), 0, member.length());
                text.append(':');
                isFirst = true;
            } else if (token.isStructStart()) {
                text.append(token == JsonToken.START_ARRAY ? '[' : '{');
                isFirst = true;
                checkDepth(name);
            } else {
                value(name);
            }
        }
    }

    private void checkDepth(Name name) {
        if (in.depth() - draft.depth() >= DEEPEST) {
            draft.fail("the property \"" + name.text + "\" holds more than " + DEEPEST
                    + " objects and lists inside each other; needs fewer");
        }
    }
}
