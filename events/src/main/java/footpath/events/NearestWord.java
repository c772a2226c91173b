package footpath.events;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// Finds the known word that a mistyped one most likely meant, for error messages that tell what would be right.
///
/// Time O(known words × length²).
public final class NearestWord {
    private static final int LISTED = 12;
    private static final int SHORTEST_PART = 3;

    private NearestWord() {}

    /// The known word with the fewest edits to the given one, letter case aside, if no more than two fifths of the
    /// longer word would have to change; else the first known word that holds the given one.
    public static Optional<String> to(String word, Collection<String> known) {
        String wanted = word.toLowerCase(Locale.ROOT);
        Optional<String> mistyped = known.stream()
                .filter(candidate -> edits(wanted, candidate) * 5 <= 2 * Math.max(word.length(), candidate.length()))
                .min(Comparator.comparingInt((String candidate) -> edits(wanted, candidate))
                        .thenComparing(Comparator.naturalOrder()));
        return mistyped.or(() -> known.stream()
                .filter(candidate -> wanted.length() >= SHORTEST_PART
                        && candidate.toLowerCase(Locale.ROOT).contains(wanted))
                .min(Comparator.naturalOrder()));
    }

    /// The nearest word as the end of a sentence, or nothing.
    public static Optional<String> hint(String word, Collection<String> known) {
        return to(word, known).map(near -> " (nearest: \"" + near + "\")");
    }

    /// What would be right instead of an unknown word: the nearest known one, or else all of them.
    public static String remedy(String word, Collection<String> known) {
        return to(word, known)
                .map(near -> "did you mean \"" + near + "\"?")
                .orElseGet(() -> "known here: " + listed(known));
    }

    /// The words in order, one after the other, shortened after twelve.
    public static String listed(Collection<String> words) {
        String first = words.stream()
                .sorted()
                .limit(LISTED)
                .map(word -> "\"" + word + "\"")
                .collect(Collectors.joining(", "));
        return words.size() > LISTED ? first + " and " + (words.size() - LISTED) + " more" : first;
    }

    /// How many letters must be added, removed, changed or swapped with their neighbour (optimal string alignment).
    private static int edits(String from, String candidate) {
        String to = candidate.toLowerCase(Locale.ROOT);
        int[][] edits = new int[from.length() + 1][to.length() + 1];
        for (int line = 0; line <= from.length(); line++) {
            for (int column = 0; column <= to.length(); column++) {
                edits[line][column] = line == 0 || column == 0 ? line + column : least(edits, from, line, to, column);
            }
        }
        return edits[from.length()][to.length()];
    }

    private static int least(int[][] edits, String from, int line, String to, int column) {
        boolean same = from.charAt(line - 1) == to.charAt(column - 1);
        int least = Math.min(
                edits[line - 1][column - 1] + (same ? 0 : 1),
                1 + Math.min(edits[line - 1][column], edits[line][column - 1]));
        boolean swapped = line > 1
                && column > 1
                && from.charAt(line - 1) == to.charAt(column - 2)
                && from.charAt(line - 2) == to.charAt(column - 1);
        return swapped ? Math.min(least, edits[line - 2][column - 2] + 1) : least;
    }
}
