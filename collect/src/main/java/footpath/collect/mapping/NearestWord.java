package footpath.collect.mapping;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// Finds the known word that a misspelt one most likely stands for.
public final class NearestWord {
    private NearestWord() {}

    /// The nearest of the known words, if any is near enough to be meant.
    public static Optional<String> to(String word, Collection<String> known) {
        int limit = Math.max(2, word.length() / 3);
        return known.stream()
                .min(Comparator.comparingInt((String candidate) -> distance(word, candidate))
                        .thenComparing(Comparator.naturalOrder()))
                .filter(candidate -> distance(word, candidate) <= limit || contains(candidate, word));
    }

    /// The remedy for an unknown word: the nearest known one, or all of them.
    public static String remedy(String word, Collection<String> known) {
        return to(word, known)
                .map(nearest -> "did you mean \"" + nearest + "\"?")
                .orElseGet(() -> "known are " + list(known));
    }

    private static String list(Collection<String> known) {
        String all = String.join(", ", known.stream().limit(30).toList());
        return known.size() > 30 ? all + ", …" : all;
    }

    private static boolean contains(String candidate, String word) {
        return word.length() >= 3 && candidate.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT));
    }

    /// Edits (insert, delete, replace) between two words, letter case aside.
    private static int distance(String first, String second) {
        String a = first.toLowerCase(Locale.ROOT);
        String b = second.toLowerCase(Locale.ROOT);
        int[] above = new int[b.length() + 1];
        for (int column = 0; column <= b.length(); column++) {
            above[column] = column;
        }
        for (int row = 1; row <= a.length(); row++) {
            int diagonal = above[0];
            above[0] = row;
            for (int column = 1; column <= b.length(); column++) {
                int replaced = diagonal + (a.charAt(row - 1) == b.charAt(column - 1) ? 0 : 1);
                diagonal = above[column];
                above[column] = Math.min(replaced, 1 + Math.min(above[column], above[column - 1]));
            }
        }
        return above[b.length()];
    }
}
