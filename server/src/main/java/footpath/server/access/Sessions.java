package footpath.server.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/// Browsers that have shown the administrator token. Each knows a random id, of which only the hash is kept, in
/// memory: a restart, a new token or twelve hours end it. At most 1,000; the oldest goes first. Safe for use by
/// several threads.
final class Sessions {
    /// How long one lasts.
    static final Duration LASTS = Duration.ofHours(12);

    private static final int MOST = 1_000;
    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final Clock clock;
    private final Map<String, Session> sessions = new LinkedHashMap<>();

    Sessions(Clock clock) {
        this.clock = clock;
    }

    /// @param tokenHash of the token that was shown
    /// @param end       when it ends
    private record Session(String tokenHash, Instant end) {}

    /// Begins one, and tells its id.
    ///
    /// @param tokenHash what is kept of the token that was shown
    synchronized String begin(String tokenHash) {
        byte[] bits = new byte[BYTES];
        random.nextBytes(bits);
        String id = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        while (sessions.size() >= MOST) {
            sessions.remove(sessions.keySet().iterator().next());
        }
        sessions.put(
                AdministratorToken.sha256(id),
                new Session(tokenHash, clock.instant().plus(LASTS)));
        return id;
    }

    /// Whether an id is of one that holds.
    ///
    /// @param tokenHash what is kept of the token now
    synchronized boolean holds(String id, String tokenHash) {
        String key = AdministratorToken.sha256(id);
        Session session = sessions.get(key);
        if (session == null) {
            return false;
        }
        if (session.tokenHash().equals(tokenHash) && clock.instant().isBefore(session.end())) {
            return true;
        }
        sessions.remove(key);
        return false;
    }

    synchronized void end(String id) {
        sessions.remove(AdministratorToken.sha256(id));
    }
}
