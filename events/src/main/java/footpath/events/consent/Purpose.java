package footpath.events.consent;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.SequencedSet;
import java.util.Set;
import java.util.regex.Pattern;

/// What persons are looked at for, as analytics or marketing.
///
/// @param name               its word: a letter, then letters, digits, `_` and `-`, at most 64, in
///     small letters
/// @param basis              why it is lawful
/// @param isAllowedIfUnknown whether a person counts of whom nothing is known
/// @param categories         what senders call it, beside its name, in small letters; at most 32
public record Purpose(String name, LawfulBasis basis, boolean isAllowedIfUnknown, Set<String> categories) {
    /// Most names one purpose can have with senders.
    public static final int MOST_CATEGORIES = 32;

    private static final int LONGEST_CATEGORY = 128;
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_-]{0,63}");

    /// @throws IllegalArgumentException if the name is none, a category is blank or too long, or
    ///     there are too many
    public Purpose {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "purpose \"" + name + "\": needs a small letter, then small letters, digits, _ and -, at most 64");
        }
        SequencedSet<String> known = new LinkedHashSet<>();
        known.add(name);
        for (String category : categories) {
            String word = category.strip().toLowerCase(Locale.ROOT);
            if (word.isEmpty() || word.length() > LONGEST_CATEGORY || word.equals(ConsentWord.EVERY)) {
                throw new IllegalArgumentException("purpose " + name + ": has the category \"" + category
                        + "\"; needs 1 to " + LONGEST_CATEGORY + " signs, and not * alone");
            }
            known.add(word);
        }
        if (known.size() > MOST_CATEGORIES) {
            throw new IllegalArgumentException(
                    "purpose " + name + ": has " + known.size() + " categories; allowed are " + MOST_CATEGORIES);
        }
        categories = Set.copyOf(known);
    }
}
