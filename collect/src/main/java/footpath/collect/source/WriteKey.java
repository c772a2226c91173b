package footpath.collect.source;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;

/// What a sender shows to write to a source. It lies in web pages for everybody to see, so it allows to
/// send and nothing else.
///
/// @param key     24 letters and digits
/// @param created when it was made
/// @param revoked since when it is refused; absent if it is good
public record WriteKey(String key, Instant created, Optional<Instant> revoked) {
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";
    private static final int LENGTH = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    /// A new one that nobody can guess: 139 random bits, in letters that are not taken for each other.
    public static WriteKey create(Instant now) {
        StringBuilder key = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            key.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return new WriteKey(key.toString(), now, Optional.empty());
    }

    /// Whether it is good.
    public boolean isLive() {
        return revoked.isEmpty();
    }
}
