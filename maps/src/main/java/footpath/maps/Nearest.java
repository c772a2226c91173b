package footpath.maps;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// The known word that a mistyped one most likely meant.
public final class Nearest {
    private static final int LISTED = 12;

    private Nearest() {}

    /// The known word with the fewest edits to the given one, letter case aside; none if more than two fifths of the
    /// longer word would have to change.
    public static Optional<String> to(String word, Collection<String> known) {
        Optional<String> best = Optional.empty();
        int bestEdits = Integer.MAX_VALUE;
        for (String candidate : known) {
            int edits = edits(word.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
            if (edits < bestEdits && edits * 5 <= 2 * Math.max(word.length(), candidate.length())) {
                best = Optional.of(candidate);
                bestEdits = edits;
            }
        }
        return best;
    }

    /// The nearest word as the end of a sentence, or nothing.
    public static Optional<String> hint(String word, Collection<String> known) {
        return to(word, known).map(near -> " (nearest: \"" + near + "\")");
    }

    /// The words one after the other, shortened after twelve.
    public static String listed(Collection<String> words) {
        String first = words.stream()
                .sorted()
                .limit(LISTED)
                .map(word -> "\"" + word + "\"")
                .collect(Collectors.joining(", "));
        return words.size() > LISTED ? first + " and " + (words.size() - LISTED) + " more" : first;
    }

    /// How many letters must be added, removed, changed or swapped with their neighbour (optimal string alignment).
    private static int edits(String from, String to) {
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
