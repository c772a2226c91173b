package footpath.events.consent;

import java.util.Locale;

/// What one event says of one category of consent.
///
/// @param category what the sender calls it, in small letters; [#EVERY] for all there are, but for
///                 those that are named beside it
/// @param state    what was said of it
public record ConsentWord(String category, ConsentState state) {
    /// Stands for every category.
    public static final String EVERY = "*";

    public ConsentWord {
        category = category.strip().toLowerCase(Locale.ROOT);
    }
}
