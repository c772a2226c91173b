package footpath.analytics;

import java.util.ArrayList;
import java.util.List;

/// Reads the pattern of an [EventPattern] into its terms; an error names the place in the pattern.
final class PatternParser {
    static final int MOST_TERMS = 64;

    /// More than the seconds between any two instants an event can have, and few enough to count in microseconds.
    private static final int MOST_DIGITS = 12;

    private static final int MOST_DECIMALS = 6;
    private static final long MOST_MICROS = 1_000_000_000_000_000_000L;

    private final String part;
    private final String text;
    private final int conditions;
    private final List<PatternTerm> terms = new ArrayList<>();
    private int at;

    /// What stands between the last term and the next.
    private boolean star;

    private boolean timed;
    private long atLeastMicros;
    private long atMostMicros = PatternTerm.NO_LIMIT;

    private PatternParser(String part, String text, int conditions) {
        this.part = part;
        this.text = text;
        this.conditions = conditions;
    }

    /// The terms, 1 to 64.
    ///
    /// @param part       name of the pattern in its question, for errors
    /// @param conditions how many conditions there are to name
    static List<PatternTerm> parse(String part, String text, int conditions) {
        var parser = new PatternParser(part, text, conditions);
        parser.parse();
        return List.copyOf(parser.terms);
    }

    private void parse() {
        int place = 0;
        while (at < text.length()) {
            place = at;
            if (take(".*")) {
                refuse(timed, place, "a time condition skips events by itself; leave out the .* beside it");
                star = true;
            } else if (take(".")) {
                addTerm(place, PatternTerm.ANY);
            } else if (take("(?t")) {
                takeTime(place);
            } else if (take("(?")) {
                takeCondition(place);
            } else {
                throw fault(place, "expected (?1), ., .* or a time condition as (?t<=60)");
            }
        }
        refuse(timed, place, "a time condition must be followed by (?N) or .");
        refuse(terms.isEmpty(), 0, "needs at least one (?N) or .");
    }

    private void takeCondition(int place) {
        String digits = takeDigits();
        refuse(digits.isEmpty(), at, "expected the number of a condition, as (?1), or a time condition, as (?t<=60)");
        close();
        int number = digits.length() > 3 ? 0 : Integer.parseInt(digits);
        refuse(
                number < 1 || number > conditions,
                place,
                "there is no condition " + digits + "; they are numbered from 1 to " + conditions);
        addTerm(place, number - 1);
    }

    private void takeTime(int place) {
        refuse(terms.isEmpty(), place, "a time condition compares with the event before: it must follow (?N) or .");
        refuse(star, place, "a time condition skips events by itself; leave out the .* beside it");
        boolean atMost = take("<=");
        boolean below = !atMost && take("<");
        boolean atLeast = take(">=");
        boolean above = !atLeast && take(">");
        boolean equal = take("==");
        refuse(!atMost && !below && !atLeast && !above && !equal, at, "expected <=, <, >=, > or ==");
        long micros = takeSeconds();
        close();
        if (atMost || below || equal) {
            atMostMicros = Math.min(atMostMicros, below ? micros - 1 : micros);
        }
        if (atLeast || above || equal) {
            atLeastMicros = Math.max(atLeastMicros, above ? micros + 1 : micros);
        }
        timed = true;
        refuse(atLeastMicros > atMostMicros, place, "no time can fulfil this");
    }

    private long takeSeconds() {
        int place = at;
        String whole = takeDigits();
        refuse(
                whole.isEmpty() || whole.length() > MOST_DIGITS,
                place,
                "expected a time of 1 to 12 digits, as 3600 or 14d");
        String decimals = "";
        if (take(".")) {
            int point = at;
            decimals = takeDigits();
            refuse(decimals.isEmpty() || decimals.length() > MOST_DECIMALS, point, "expected 1 to 6 decimals");
        }
        long micros = Long.parseLong(whole + decimals + "0".repeat(MOST_DECIMALS - decimals.length()));
        long seconds = takeUnit();
        refuse(micros > MOST_MICROS / seconds, place, "is too long a time");
        return micros * seconds;
    }

    /// The seconds of a unit; a number without one counts seconds.
    private long takeUnit() {
        if (take("min")) {
            return 60;
        }
        if (take("h")) {
            return 3_600;
        }
        if (take("d")) {
            return 86_400;
        }
        take("s");
        return 1;
    }

    private void addTerm(int place, int condition) {
        refuse(terms.size() == MOST_TERMS, place, "needs at most " + MOST_TERMS + " of (?N) and .");
        boolean first = terms.isEmpty();
        terms.add(new PatternTerm(condition, !first && !star && !timed, atLeastMicros, atMostMicros, at));
        star = false;
        timed = false;
        atLeastMicros = 0;
        atMostMicros = PatternTerm.NO_LIMIT;
    }

    private void close() {
        refuse(!take(")"), at, "expected )");
    }

    private boolean take(String expected) {
        boolean found = text.startsWith(expected, at);
        at += found ? expected.length() : 0;
        return found;
    }

    private String takeDigits() {
        int from = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return text.substring(from, at);
    }

    private void refuse(boolean wrong, int place, String problem) {
        if (wrong) {
            throw fault(place, problem);
        }
    }

    private InvalidQuestion fault(int place, String problem) {
        String rest = text.substring(place, Math.min(text.length(), place + 20));
        String where = rest.isEmpty() ? "at its end" : "at character " + (place + 1) + ", \"" + rest + "\"";
        return new InvalidQuestion(part, where + ": " + problem);
    }
}
