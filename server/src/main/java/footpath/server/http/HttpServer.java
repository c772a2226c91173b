package footpath.server.http;

import footpath.server.Fault;
import footpath.server.FaultCode;
import footpath.server.Faults;
import io.helidon.common.buffers.DataReader.InsufficientDataAvailableException;
import io.helidon.http.DirectHandler.EventType;
import io.helidon.http.HeaderNames;
import io.helidon.http.RequestException;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.BindException;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Listens on one address, answers the routes as JSON and everything else with the web page.
///
/// One virtual thread per request. Safe for use by several threads.
public final class HttpServer implements AutoCloseable {
    private static final Logger LOG = System.getLogger(HttpServer.class.getName());
    private static final Duration GRACE = Duration.ofSeconds(2);

    /// A connection on which nobody asks anything for so long is closed.
    private static final Duration IDLE = Duration.ofMinutes(1);

    private static final Duration LOOKS_FOR_IDLE = Duration.ofSeconds(10);

    private final WebServer server;

    private HttpServer(WebServer server) {
        this.server = server;
    }

    /// Starts to listen on this machine alone, for anybody on it.
    ///
    /// @param port 0 for any that is free
    /// @throws Fault `PORT_IN_USE`
    public static HttpServer start(int port, List<Route> routes, WireRoutes wire, Clock clock) {
        return start(Listening.here(port), routes, wire, clock, Admission.ALL);
    }

    /// Starts to listen.
    ///
    /// @param admission decides who may ask the routes that are not open
    /// @throws Fault `PORT_IN_USE`
    public static HttpServer start(
            Listening listening, List<Route> routes, WireRoutes wire, Clock clock, Admission admission) {
        Gate gate =
                new Gate(listening, wire.listensAt().or(Page.SNIPPET::equals).or(path -> path.startsWith("/health/")));
        HttpRouting.Builder routing = HttpRouting.builder().addFilter(gate);
        // Senders first: routes are tried one after the other, and nobody asks for them as often.
        routing.any((request, response) -> {
            if (wire.listensAt().test(request.path().path())) {
                Wire.answer(wire, clock, request, response);
            } else {
                response.next();
            }
        });
        for (Route route : routes) {
            Answering answering = new Answering(route, admission);
            switch (route.method()) {
                case GET -> routing.get(route.path(), answering);
                case POST -> routing.post(route.path(), answering);
                case PUT -> routing.put(route.path(), answering);
                case DELETE -> routing.delete(route.path(), answering);
            }
        }
        Page page = new Page();
        routing.any((request, response) -> servePage(page, request, response));
        routing.error(InsufficientDataAvailableException.class, (request, response, thrown) -> hangUp(request));
        routing.error(RequestException.class, (request, response, thrown) -> refuse(response, malformed(thrown)));
        routing.error(Throwable.class, (request, response, thrown) -> fail(request, response, thrown));
        return new HttpServer(listen(listening, routing));
    }

    /// The port it listens on.
    public int port() {
        return server.port();
    }

    /// Stops listening and waits briefly for answers under way.
    @Override
    public void close() {
        server.stop();
    }

    private static WebServer listen(Listening listening, HttpRouting.Builder routing) {
        WebServer server = WebServer.builder()
                .address(listening.address())
                .port(listening.port())
                .maxTcpConnections(listening.most())
                .idleConnectionTimeout(IDLE)
                .idleConnectionPeriod(LOOKS_FOR_IDLE)
                .maxPayloadSize(Body.MAX_DRAINED_BYTES)
                .contentEncoding(encoding ->
                        encoding.contentEncodingsDiscoverServices(false).addContentEncoding(new PackedBodies()))
                .shutdownHook(false)
                .shutdownGracePeriod(GRACE)
                .featuresDiscoverServices(false)
                .directHandlers(malformedRequests())
                .routing(routing)
                .build()
                .start();
        if (!server.isRunning()) {
            throw notListening(listening);
        }
        return server;
    }

    private static DirectHandlers malformedRequests() {
        DirectHandlers.Builder handlers = DirectHandlers.builder();
        for (EventType type : EventType.values()) {
            handlers.addHandler(type, new MalformedRequests());
        }
        return handlers.build();
    }

    /// Why a port cannot be listened on: the server library only logs it, so it is tried once more.
    private static Fault notListening(Listening listening) {
        int port = listening.port();
        try (ServerSocket probe = new ServerSocket(port, 1, listening.address())) {
            return new Fault(
                    FaultCode.PORT_IN_USE, "port " + probe.getLocalPort(), "was in use just now", "start once more");
        } catch (BindException taken) {
            boolean inUse = String.valueOf(taken.getMessage()).contains("in use");
            return new Fault(
                            FaultCode.PORT_IN_USE,
                            "port " + port,
                            inUse ? "is in use by another process" : "cannot be used: " + taken.getMessage(),
                            inUse || !listening.isPublic()
                                    ? "choose another with --port, or --port 0 for any free one"
                                    : "choose another with --port, or an address of this machine with --address")
                    .because(taken);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void servePage(Page page, ServerRequest request, ServerResponse response) {
        String method = request.prologue().method().text();
        String path = request.path().path();
        if (path.startsWith("/api/") || path.equals("/api")) {
            throw new Fault(
                    FaultCode.UNKNOWN_ROUTE,
                    "address",
                    "nothing answers " + method + " " + path,
                    "all addresses are in /api/openapi.yaml");
        }
        if (!method.equals("GET") && !method.equals("HEAD")) {
            throw new Fault(FaultCode.METHOD_NOT_ALLOWED, "method", "is " + method, "the page answers GET and HEAD");
        }
        Page.File file = page.find(path)
                .orElseThrow(() -> new Fault(FaultCode.UNKNOWN_ROUTE, "address", "no page at " + path, "start at /"));
        send(file, request, response);
    }

    private static void send(Page.File file, ServerRequest request, ServerResponse response) {
        response.header(HeaderNames.CONTENT_TYPE, file.type);
        response.header(HeaderNames.ETAG, file.tag);
        response.header(HeaderNames.CACHE_CONTROL, file.caching);
        if (file.isForEverybody) {
            response.header(HeaderNames.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
            response.header(HeaderNames.create("Cross-Origin-Resource-Policy"), "cross-origin");
            response.header(HeaderNames.create("X-Content-Type-Options"), "nosniff");
        }
        response.header(HeaderNames.VARY, "Accept-Encoding");
        if (request.headers()
                .first(HeaderNames.IF_NONE_MATCH)
                .filter(file.tag::equals)
                .isPresent()) {
            response.status(Status.NOT_MODIFIED_304).send();
            return;
        }
        Optional<byte[]> gzip = file.gzip.filter(bytes -> acceptsGzip(request));
        if (gzip.isPresent()) {
            response.header(HeaderNames.CONTENT_ENCODING, "gzip");
        }
        response.send(gzip.orElse(file.plain));
    }

    private static boolean acceptsGzip(ServerRequest request) {
        return request.headers()
                .first(HeaderNames.ACCEPT_ENCODING)
                .filter(accepted -> accepted.contains("gzip"))
                .isPresent();
    }

    /// Nobody is there any more to be answered, and nothing went wrong here.
    private static void hangUp(ServerRequest request) {
        LOG.log(Level.DEBUG, () -> request.path().path() + ": the sender hung up before the end of the body");
        throw new CloseConnectionException("the body ended early");
    }

    private static void fail(ServerRequest request, ServerResponse response, Throwable thrown) {
        Fault fault = Faults.of(thrown);
        if (fault.code() == FaultCode.INTERNAL) {
            LOG.log(
                    Level.ERROR,
                    request.prologue().method().text() + " " + request.path().path(),
                    thrown);
        }
        refuse(response, fault);
    }

    private static void refuse(ServerResponse response, Fault fault) {
        response.status(fault.code().status());
        response.header(HeaderNames.CACHE_CONTROL, "no-store");
        if (fault.code() == FaultCode.UNAUTHENTICATED) {
            response.header(HeaderNames.WWW_AUTHENTICATE, "Bearer realm=\"footpath\"");
        }
        Answering.sendJson(response, ErrorBody.of(fault));
    }

    private static Fault malformed(RequestException thrown) {
        return MalformedRequests.fault(thrown.status(), String.valueOf(thrown.getMessage()));
    }
}
