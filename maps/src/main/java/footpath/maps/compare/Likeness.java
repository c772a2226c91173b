package footpath.maps.compare;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// How alike two names are: the share of the shorter one's trigrams that the other has, as the page does it where it
/// suggests events for steps. Stateless.
final class Likeness {
    private static final Pattern HUMP = Pattern.compile("(\\p{Ll})(\\p{Lu})");
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Likeness() {}

    /// From 0 to 1; letter case, accents and signs do not count. Time O(length).
    static double of(String one, String other) {
        Set<String> here = trigrams(one);
        Set<String> there = trigrams(other);
        int least = Math.min(here.size(), there.size());
        if (least == 0) {
            return 0;
        }
        return (double) here.stream().filter(there::contains).count() / least;
    }

    /// Runs of three characters, with a blank before and behind each word, so that beginnings count.
    private static Set<String> trigrams(String text) {
        Set<String> found = new HashSet<>();
        for (String word : words(text).split(" ")) {
            String padded = " " + word + " ";
            for (int at = 0; at + 3 <= padded.length(); at++) {
                found.add(padded.substring(at, at + 3));
            }
        }
        return found;
    }

    private static String words(String text) {
        String parted = HUMP.matcher(text).replaceAll("$1 $2");
        String plain =
                MARKS.matcher(Normalizer.normalize(parted, Normalizer.Form.NFD)).replaceAll("");
        return NO_WORD.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }
}
