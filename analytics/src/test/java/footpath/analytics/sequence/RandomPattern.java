package footpath.analytics.sequence;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// A random pattern, as text and as what it means.
///
/// @param text  in the notation
/// @param terms what each term asks for
record RandomPattern(String text, List<Term> terms) {
    private static final List<String> OPERATORS = List.of("<=", "<", ">=", ">", "==");
    private static final int[] SECONDS = {0, 1, 60, 300, 3_600, 40_000, 400_000};

    /// @param condition from 0; -1 for any event
    /// @param between   how it follows the term before
    /// @param times     that must hold since the term before
    record Term(int condition, Between between, List<TimeCondition> times) {}

    enum Between {
        NOTHING,
        ANYTHING
    }

    record TimeCondition(String operator, int seconds) {
        boolean holds(long micros) {
            long limit = seconds * 1_000_000L;
            return switch (operator) {
                case "<=" -> micros <= limit;
                case "<" -> micros < limit;
                case ">=" -> micros >= limit;
                case ">" -> micros > limit;
                default -> micros == limit;
            };
        }
    }

    static RandomPattern of(Random random, int conditions) {
        var text = new StringBuilder(random.nextInt(4) == 0 ? ".*" : "");
        List<Term> terms = new ArrayList<>();
        int count = 1 + random.nextInt(4);
        for (int place = 0; place < count; place++) {
            int how = place == 0 ? 1 : random.nextInt(3);
            List<TimeCondition> times = how == 2 ? times(random) : List.of();
            text.append(how == 0 ? ".*" : "");
            times.forEach(time -> text.append("(?t" + time.operator() + time.seconds() + ")"));
            int condition = random.nextInt(4) == 0 ? -1 : random.nextInt(conditions);
            text.append(condition < 0 ? "." : "(?" + (condition + 1) + ")");
            terms.add(new Term(condition, how == 1 ? Between.NOTHING : Between.ANYTHING, times));
        }
        return new RandomPattern(text + (random.nextInt(4) == 0 ? ".*" : ""), terms);
    }

    private static List<TimeCondition> times(Random random) {
        if (random.nextInt(3) == 0) {
            return List.of(new TimeCondition(">", 59), new TimeCondition("<=", SECONDS[3 + random.nextInt(4)]));
        }
        String operator = OPERATORS.get(random.nextInt(OPERATORS.size()));
        // Nothing takes less than no time.
        int seconds = SECONDS[operator.equals("<") ? 1 + random.nextInt(6) : random.nextInt(7)];
        return List.of(new TimeCondition(operator, seconds));
    }
}
