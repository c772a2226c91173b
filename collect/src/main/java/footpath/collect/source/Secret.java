package footpath.collect.source;

import java.time.Instant;

/// What a product signs with, or a password; never shown again. Tells nothing when it is printed.
///
/// @param number tells it from the others of its source; from 1
/// @param text   1 to 512 characters, not all blank
/// @param added  when it was entered
public record Secret(int number, String text, Instant added) {
    private static final int LONGEST = 512;

    public Secret {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new InvalidSource(
                    "secret",
                    "has " + text.strip().length() + " characters that are not blank",
                    "take it from the product; it has 1 to " + LONGEST);
        }
    }

    @Override
    public String toString() {
        return "Secret[" + number + ", added " + added + "]";
    }
}
