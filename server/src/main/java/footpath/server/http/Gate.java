package footpath.server.http;

import footpath.server.Fault;
import footpath.server.FaultCode;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/// What every request passes: it must be addressed to a name of this server, and every answer tells the browser to load
/// nothing from elsewhere.
///
/// The check of the host stops pages that point a name of their own at 127.0.0.1 to read local data (DNS
/// rebinding).
final class Gate implements Filter {
    private static final Map<HeaderName, String> HEADERS = Map.of(
            HeaderNames.create("Content-Security-Policy"),
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; "
                    + "worker-src 'self' blob:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
            HeaderNames.create("X-Content-Type-Options"),
            "nosniff",
            HeaderNames.create("Referrer-Policy"),
            "no-referrer",
            HeaderNames.create("Cross-Origin-Resource-Policy"),
            "same-origin",
            HeaderNames.create("Cross-Origin-Opener-Policy"),
            "same-origin");

    private final Listening listening;
    private final Predicate<String> isOpen;

    /// @param isOpen tells the paths at which anybody may knock, under any name
    Gate(Listening listening, Predicate<String> isOpen) {
        this.listening = listening;
        this.isOpen = isOpen;
    }

    @Override
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        if (isOpen.test(request.path().path())) {
            chain.proceed();
            return;
        }
        HEADERS.forEach(response::header);
        String authority = request.authority();
        if (!listening.answersTo(hostOf(authority))) {
            throw new Fault(
                    FaultCode.WRONG_HOST,
                    "header.Host",
                    "is \"" + authority + "\"",
                    "this server answers to " + listening.names() + " only; name others with footpath serve --host");
        }
        chain.proceed();
    }

    private static String hostOf(String authority) {
        int port = authority.lastIndexOf(':');
        boolean hasPort = port > authority.lastIndexOf(']');
        return (hasPort ? authority.substring(0, port) : authority).toLowerCase(Locale.ROOT);
    }
}
