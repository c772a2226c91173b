package footpath.maps.compare;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// How alike two names are: the share of the shorter one's trigrams that the other has, as the page
/// does it where it suggests events for steps. [#mutual] is stricter. Stateless.
public final class Likeness {
    private static final Pattern HUMP = Pattern.compile("(\\p{Ll})(\\p{Lu})");
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Likeness() {}

    /// A name as it is compared, so that it need not be taken apart for each comparison.
    ///
    /// @param trigrams its runs of three characters
    public record Shape(Set<String> trigrams) {}

    /// The shape of a name.
    public static Shape shape(String text) {
        return new Shape(trigrams(text));
    }

    /// How much of both names is shared: the trigrams both have, of those the longer one has. Unlike
    /// the likeness, it is small where one name is only a part of the other. From 0 to 1, time
    /// O(length).
    public static double mutual(Shape one, Shape other) {
        int most = Math.max(one.trigrams.size(), other.trigrams.size());
        int least = Math.min(one.trigrams.size(), other.trigrams.size());
        return least == 0 ? 0 : (double) shared(one.trigrams, other.trigrams) / most;
    }

    /// From 0 to 1; letter case, accents and signs do not count. Time O(length).
    static double of(String one, String other) {
        Set<String> here = trigrams(one);
        Set<String> there = trigrams(other);
        int least = Math.min(here.size(), there.size());
        if (least == 0) {
            return 0;
        }
        return (double) shared(here, there) / least;
    }

    private static long shared(Set<String> here, Set<String> there) {
        return here.stream().filter(there::contains).count();
    }

    /// Runs of three characters, with a blank before and behind each word, so that beginnings count.
    private static Set<String> trigrams(String text) {
        Set<String> found = new HashSet<>();
        for (String word : plain(text).split(" ")) {
            String padded = " " + word + " ";
            for (int at = 0; at + 3 <= padded.length(); at++) {
                found.add(padded.substring(at, at + 3));
            }
        }
        return found;
    }

    /// A name without letter case, accents and signs.
    public static String plain(String text) {
        String parted = HUMP.matcher(text).replaceAll("$1 $2");
        String plain =
                MARKS.matcher(Normalizer.normalize(parted, Normalizer.Form.NFD)).replaceAll("");
        return NO_WORD.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }
}
