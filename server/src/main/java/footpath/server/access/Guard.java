package footpath.server.access;

import footpath.server.Fault;
import footpath.server.FaultCode;
import footpath.server.http.Admission;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/// Lets in who shows the administrator token, as `Authorization: Bearer …`, or the cookie of a session that began
/// with it. Safe for use by several threads.
public final class Guard implements Admission {
    static final String COOKIE = "footpath_session";
    private static final String BEARER = "bearer ";
    private static final int LONGEST = 512;

    private final AdministratorToken token;
    private final Sessions sessions;
    private final WrongTokens wrong = new WrongTokens();

    public Guard(AdministratorToken token, Clock clock) {
        this.token = token;
        this.sessions = new Sessions(clock);
    }

    @Override
    public void require(Asking asking) {
        Optional<String> authorization = asking.header("Authorization");
        if (authorization.isPresent()) {
            requireToken(bearer(authorization.get()), asking.ip());
        } else {
            requireSession(asking);
        }
    }

    private void requireSession(Asking asking) {
        Optional<String> id = asking.cookie(COOKIE);
        if (id.isEmpty()) {
            throw unauthenticated("is missing", "send it as Authorization: Bearer TOKEN, or sign in on the page");
        }
        if (!holds(id.get())) {
            throw unauthenticated("of this session holds no more", "sign in again");
        }
        boolean isChange = !asking.method().equals("GET") && !asking.method().equals("HEAD");
        if (isChange && !isOfThisPage(asking)) {
            throw new Fault(
                    FaultCode.FOREIGN_ORIGIN,
                    "header.Origin",
                    "is not that of this server",
                    "change things from its own page, or with Authorization: Bearer TOKEN");
        }
    }

    /// Whether the page of this server asks, by the headers that only a browser itself can set.
    static boolean isOfThisPage(Asking asking) {
        Optional<String> site = asking.header("Sec-Fetch-Site");
        if (site.isPresent()) {
            return site.get().equals("same-origin");
        }
        return asking.header("Origin")
                .map(origin -> origin.toLowerCase(Locale.ROOT).replaceFirst("^https?://", ""))
                .filter(origin -> origin.equals(asking.authority().toLowerCase(Locale.ROOT)))
                .isPresent();
    }

    /// @throws Fault if it is wrong, or too many were of late
    void requireToken(String shown, String ip) {
        Optional<Duration> waiting = wrong.waiting(ip);
        if (waiting.isPresent()) {
            throw new Fault(
                    FaultCode.TOO_MANY_ATTEMPTS,
                    "administrator token",
                    "was wrong too often",
                    "try again in " + (waiting.get().toSeconds() + 1) + " s");
        }
        if (shown.length() > LONGEST || !token.matches(shown)) {
            wrong.note(ip);
            throw unauthenticated("is wrong", "make a new one with footpath token new if it is lost");
        }
    }

    String beginSession() {
        return sessions.begin(token.hash().orElse(""));
    }

    boolean holds(String id) {
        return token.hash().filter(hash -> sessions.holds(id, hash)).isPresent();
    }

    void endSession(String id) {
        sessions.end(id);
    }

    private static String bearer(String authorization) {
        return authorization.toLowerCase(Locale.ROOT).startsWith(BEARER)
                ? authorization.substring(BEARER.length()).strip()
                : "";
    }

    private static Fault unauthenticated(String problem, String remedy) {
        return new Fault(FaultCode.UNAUTHENTICATED, "administrator token", problem, remedy);
    }
}
