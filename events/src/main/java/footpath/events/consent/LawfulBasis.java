package footpath.events.consent;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Why a purpose is lawful: the six of article 6(1) of the General Data Protection Regulation.
public enum LawfulBasis {
    /// The person agreed, and may withdraw at any time (article 7).
    CONSENT(true),
    /// Interests of the company that the person's do not override; the person may object (article 21).
    LEGITIMATE_INTERESTS(true),
    /// A contract with the person needs it.
    CONTRACT(false),
    /// A law wants it.
    LEGAL_OBLIGATION(false),
    /// Somebody's life depends on it.
    VITAL_INTERESTS(false),
    /// A public office needs it.
    PUBLIC_TASK(false);

    private final boolean heedsWords;

    LawfulBasis(boolean heedsWords) {
        this.heedsWords = heedsWords;
    }

    /// Whether what a person says of the purpose counts: consent can be withdrawn, and legitimate
    /// interests objected to; the others hold whatever is said.
    public boolean heedsWords() {
        return heedsWords;
    }

    /// The basis of a word, as `legitimate_interests`.
    public static Optional<LawfulBasis> of(String word) {
        return Arrays.stream(values())
                .filter(basis -> basis.word().equals(word))
                .findFirst();
    }

    /// Its word: `legitimate_interests`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
