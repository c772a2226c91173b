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
    /// longer
    /// word would have to change.
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

    /// Levenshtein distance, one row at a time.
    private static int edits(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int column = 0; column <= to.length(); column++) {
            row[column] = column;
        }
        for (int line = 1; line <= from.length(); line++) {
            int diagonal = row[0];
            row[0] = line;
            for (int column = 1; column <= to.length(); column++) {
                int change = diagonal + (from.charAt(line - 1) == to.charAt(column - 1) ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.min(change, Math.min(row[column], row[column - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}
