package footpath.server.http;

import footpath.collect.wire.WireReply;
import footpath.collect.wire.WireRequest;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Carries requests of senders to [WireRoutes] and their replies back.
final class Wire {
    private Wire() {}

    static void answer(WireRoutes routes, Clock clock, ServerRequest request, ServerResponse response) {
        try (InputStream body = request.content().inputStream()) {
            send(routes.answer().apply(read(request, clock), body), response);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static WireRequest read(ServerRequest request, Clock clock) {
        Map<String, String> query = new HashMap<>();
        for (String name : request.query().names()) {
            request.query().first(name).asOptional().ifPresent(value -> query.put(name, value));
        }
        Map<String, String> headers = new HashMap<>();
        request.headers().forEach(header -> headers.putIfAbsent(header.name(), header.get()));
        return new WireRequest(
                request.prologue().method().text(),
                request.path().path(),
                query,
                headers,
                new byte[0],
                clock.instant(),
                Optional.of(request.remotePeer().host()));
    }

    private static void send(WireReply reply, ServerResponse response) {
        response.status(reply.status());
        reply.headers().forEach((name, value) -> response.header(HeaderNames.create(name), value));
        if (!reply.contentType().isEmpty()) {
            response.header(HeaderNames.CONTENT_TYPE, reply.contentType());
        }
        if (reply.body().length == 0) {
            response.send();
        } else {
            response.send(reply.body());
        }
    }
}
