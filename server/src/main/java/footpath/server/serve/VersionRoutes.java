package footpath.server.serve;

import footpath.events.Micros;
import footpath.index.IndexSnapshot;
import footpath.server.Footpath;
import footpath.server.Version;
import footpath.server.http.Route;
import footpath.server.http.Text;
import footpath.server.http.Times;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The routes that tell about the server itself.
final class VersionRoutes {
    private VersionRoutes() {}

    /// @param version of the program
    /// @param java    version of the platform it runs on
    /// @param data    what it serves
    record VersionBody(String version, String java, Data data) {}

    /// @param events  how many
    /// @param persons how many
    /// @param through time of the newest event; null if there is none
    record Data(long events, long persons, @Nullable String through) {}

    static List<Route> of(Footpath footpath) {
        return List.of(
                Route.get("/api/v1/version", request -> version(footpath)),
                Route.get("/api/openapi.yaml", request -> openapi()));
    }

    private static VersionBody version(Footpath footpath) {
        IndexSnapshot snapshot = footpath.index().snapshot();
        long events = snapshot.eventCount();
        String through =
                events == 0 ? null : Times.text(Micros.toInstant(snapshot.lastTimeMicros()), Times.DEFAULT_ZONE);
        return new VersionBody(
                Version.NUMBER,
                Integer.toString(Runtime.version().feature()),
                new Data(events, snapshot.personCount(), through));
    }

    private static Text openapi() {
        try (InputStream file = Footpath.class.getResourceAsStream("openapi.yaml")) {
            if (file == null) {
                throw new IllegalStateException("the program was built without openapi.yaml");
            }
            return new Text("application/yaml", new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
