package footpath.server.access;

import footpath.server.Fault;
import footpath.server.FaultCode;
import footpath.server.http.Admission.Asking;
import footpath.server.http.Reply;
import footpath.server.http.Request;
import footpath.server.http.Route;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The routes of the session of the page.
public final class SessionRoutes {
    static final String PATH = "/api/v1/session";

    private SessionRoutes() {}

    /// @param required whether this server wants the administrator token
    /// @param signedIn whether whoever asks may ask everything
    record SessionBody(boolean required, boolean signedIn) {}

    /// @param token the administrator's
    record Shown(@Nullable String token) {}

    /// @param guard who asks for the token; absent if nobody does
    public static List<Route> of(Optional<Guard> guard) {
        return List.of(
                Route.get(PATH, request -> state(guard, request)).open(),
                Route.post(PATH, request -> signIn(guard, request)).open(),
                Route.delete(PATH, request -> signOut(guard, request)).open());
    }

    private static SessionBody state(Optional<Guard> guard, Request request) {
        boolean isIn = guard.isEmpty()
                || request.asking()
                        .cookie(Guard.COOKIE)
                        .filter(guard.get()::holds)
                        .isPresent();
        return new SessionBody(guard.isPresent(), isIn);
    }

    private static Object signIn(Optional<Guard> guard, Request request) {
        Shown shown = request.body(Shown.class);
        if (guard.isEmpty()) {
            return new SessionBody(false, true);
        }
        requireOwnPage(request.asking());
        guard.get()
                .requireToken(
                        Optional.ofNullable(shown.token()).orElse("").strip(),
                        request.asking().ip());
        String id = guard.get().beginSession();
        return new Reply(
                200,
                Map.of("Set-Cookie", cookie(request, id, Sessions.LASTS.toSeconds())),
                new SessionBody(true, true));
    }

    private static Object signOut(Optional<Guard> guard, Request request) {
        if (guard.isEmpty()) {
            return new SessionBody(false, true);
        }
        requireOwnPage(request.asking());
        request.asking().cookie(Guard.COOKIE).ifPresent(guard.get()::endSession);
        return new Reply(200, Map.of("Set-Cookie", cookie(request, "", 0)), new SessionBody(true, false));
    }

    /// A page of another site must not sign anybody in or out. Programs send neither header, and may.
    private static void requireOwnPage(Asking asking) {
        boolean isBrowser = asking.header("Sec-Fetch-Site").isPresent()
                || asking.header("Origin").isPresent();
        if (isBrowser && !Guard.isOfThisPage(asking)) {
            throw new Fault(
                    FaultCode.FOREIGN_ORIGIN, "header.Origin", "is not that of this server", "sign in on its own page");
        }
    }

    private static String cookie(Request request, String id, long seconds) {
        // A proxy that speaks HTTPS to the browser says so; who claims it without one harms nobody but itself.
        boolean isHttps = request.header("X-Forwarded-Proto")
                .filter("https"::equalsIgnoreCase)
                .isPresent();
        return Guard.COOKIE + "=" + id + "; Path=/; Max-Age=" + seconds + "; HttpOnly; SameSite=Strict"
                + (isHttps ? "; Secure" : "");
    }
}
