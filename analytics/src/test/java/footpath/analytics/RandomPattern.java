package footpath.analytics;

import footpath.events.filter.Evaluation;
import footpath.events.filter.EventMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// A random pattern, as text and as what it means.
///
/// @param text  in the notation
/// @param terms what each term asks for
public record RandomPattern(String text, List<Term> terms) {
    private static final List<String> OPERATORS = List.of("<=", "<", ">=", ">", "==");
    private static final int[] SECONDS = {0, 1, 60, 300, 3_600, 40_000, 400_000};

    /// @param condition from 0; -1 for any event
    /// @param between   how it follows the term before
    /// @param times     that must hold since the term before
    public record Term(int condition, Between between, List<TimeCondition> times) {}

    /// What may stand between a term and the one before.
    public enum Between {
        NOTHING,
        ANYTHING
    }

    /// A condition on the time since the term before.
    public record TimeCondition(String operator, int seconds) {
        /// Whether a time between two events fulfils it.
        public boolean holds(long micros) {
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

    /// A pattern of 1 to 4 terms.
    public static RandomPattern of(Random random, int conditions) {
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

    /// For each term, at which rows a chain from a given first row to this term ends.
    public List<boolean[]> chains(List<EventMatcher> conditions, List<Timeline.Entry> rows, int start) {
        List<boolean[]> chains = new ArrayList<>();
        for (Term term : terms) {
            boolean[] ends = new boolean[rows.size()];
            for (int row = start; row < ends.length; row++) {
                boolean fits = term.condition() < 0
                        || Evaluation.matches(
                                conditions.get(term.condition()), rows.get(row).event());
                if (chains.isEmpty()) {
                    ends[row] = fits && row == start;
                }
                for (int before = start; before < row && fits && !chains.isEmpty(); before++) {
                    ends[row] |= chains.getLast()[before] && follows(term, rows, before, row);
                }
            }
            chains.add(ends);
        }
        return chains;
    }

    private static boolean follows(Term term, List<Timeline.Entry> rows, int before, int row) {
        long micros = rows.get(row).time() - rows.get(before).time();
        return switch (term.between()) {
            case NOTHING -> row == before + 1;
            case ANYTHING -> term.times().stream().allMatch(time -> time.holds(micros));
        };
    }
}
