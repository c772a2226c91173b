package footpath.server.plan.code;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Identifiers of one scope: legal, and each different from the others even if capitals count for nothing, as in names
/// of
/// files. What clashes gets a number, so whoever asks in the same order hears the same. Not safe for use by several
/// threads.
final class Names {
    private final Set<String> taken = new HashSet<>();
    private final Set<String> reserved;
    private final boolean isAscii;

    /// How the words of a name are put together.
    enum Style {
        /// `orderPlaced`
        MEMBER,
        /// `OrderPlaced`
        TYPE,
        /// `ORDER_PLACED`
        CONSTANT
    }

    /// @param reserved what no identifier may be, in any case
    /// @param isAscii  whether only letters of ASCII may stand in them
    Names(Set<String> reserved, boolean isAscii) {
        this.reserved = reserved.stream().map(Names::folded).collect(Collectors.toUnmodifiableSet());
        this.isAscii = isAscii;
    }

    /// An identifier that was not given before.
    ///
    /// @param name      what people call the thing
    /// @param otherwise what it is called if no letter of the name is fit for it
    String add(Style style, String name, String otherwise) {
        List<String> words = NameWords.of(name, isAscii);
        String joined = joined(style, words.isEmpty() ? List.of(otherwise) : words);
        String legal = Character.isDigit(joined.charAt(0)) ? "_" + joined : joined;
        String free = reserved.contains(folded(legal)) ? legal + "_" : legal;
        for (int number = 2; !taken.add(folded(free)); number++) {
            free = legal + (Character.isDigit(legal.charAt(legal.length() - 1)) ? "_" : "") + number;
        }
        return free;
    }

    private static String joined(Style style, List<String> words) {
        if (style == Style.CONSTANT) {
            return String.join("_", words).toUpperCase(Locale.ROOT);
        }
        StringBuilder joined = new StringBuilder();
        for (String word : words) {
            boolean isSmall = style == Style.MEMBER && joined.isEmpty();
            joined.append(isSmall ? word : capital(word));
        }
        return joined.toString();
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static String folded(String name) {
        return name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
