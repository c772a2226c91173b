package footpath.server.http;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// Answers one route, for those who are admitted to it.
final class Answering implements Handler {
    private final Route route;
    private final Admission admission;

    Answering(Route route, Admission admission) {
        this.route = route;
        this.admission = admission;
    }

    @Override
    public void handle(ServerRequest request, ServerResponse response) {
        if (!route.isOpen()) {
            admission.require(Request.asking(request));
        }
        Object answer = route.handler().apply(new Request(request, route.parameters()));
        response.header(HeaderNames.CACHE_CONTROL, "no-store");
        if (answer instanceof Reply reply) {
            response.status(reply.status());
            reply.headers().forEach((name, value) -> response.header(HeaderNames.create(name), value));
            send(response, reply.body());
        } else {
            send(response, answer);
        }
    }

    private static void send(ServerResponse response, Object body) {
        switch (body) {
            case Text text -> {
                response.header(HeaderNames.CONTENT_TYPE, text.type());
                response.send(text.text().getBytes(StandardCharsets.UTF_8));
            }
            case Stream stream -> stream(response, stream);
            default -> sendJson(response, body);
        }
    }

    private static void stream(ServerResponse response, Stream stream) {
        response.header(HeaderNames.CONTENT_TYPE, stream.type());
        try (OutputStream out = response.outputStream()) {
            stream.writer().write(out);
        } catch (IOException | UncheckedIOException gone) {
            // The reader went: there is nobody left to tell.
        }
    }

    static void sendJson(ServerResponse response, Object body) {
        response.header(HeaderNames.CONTENT_TYPE, "application/json");
        response.send(Json.bytes(body));
    }
}
