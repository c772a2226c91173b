package footpath.server.serve;

import footpath.server.Footpath;
import footpath.server.event.EventRoutes;
import footpath.server.feed.RunningFeeds;
import footpath.server.http.HttpServer;
import footpath.server.http.Route;
import footpath.server.http.WireRoutes;
import footpath.server.map.MapRoutes;
import footpath.server.map.Maps;
import footpath.server.person.PersonRoutes;
import footpath.server.person.Persons;
import footpath.server.question.QuestionRoutes;
import footpath.server.question.RunningQuestions;
import footpath.server.segment.SegmentRoutes;
import footpath.server.source.Collector;
import footpath.server.source.SourceRoutes;
import footpath.server.source.Sources;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// The API and the page of one data directory, on one port of this machine.
public final class Serving implements AutoCloseable {
    /// The port people expect it on.
    public static final int DEFAULT_PORT = 7070;

    /// How long a question may take.
    public static final Duration DEFAULT_LIMIT = Duration.ofMinutes(2);

    private final HttpServer server;

    private final RunningFeeds feeds;

    private Serving(HttpServer server, RunningFeeds feeds) {
        this.server = server;
        this.feeds = feeds;
    }

    /// Starts to serve, with the usual limit.
    ///
    /// @param port 0 for any that is free
    /// @throws footpath.server.Fault `PORT_IN_USE`
    public static Serving start(Footpath footpath, int port) {
        return start(footpath, port, DEFAULT_LIMIT);
    }

    /// Starts to serve.
    ///
    /// @param port  0 for any that is free
    /// @param limit a question that takes longer is ended
    /// @throws footpath.server.Fault `PORT_IN_USE`
    public static Serving start(Footpath footpath, int port, Duration limit) {
        Sources sources = new Sources(footpath.sources(), footpath.clock());
        Collector collector = new Collector(sources, footpath.arrivals());
        WireRoutes wire = new WireRoutes(collector::listensAt, collector::answer);
        RunningFeeds feeds = new RunningFeeds(footpath, sources);
        HttpServer server = HttpServer.start(port, routes(footpath, sources, feeds, limit), wire, footpath.clock());
        feeds.start();
        return new Serving(server, feeds);
    }

    /// Every address of the API.
    public static List<Route> routes(Footpath footpath, Sources sources, RunningFeeds feeds, Duration limit) {
        Maps maps = new Maps(footpath);
        var running = new RunningQuestions(limit);
        return Stream.of(
                        VersionRoutes.of(footpath),
                        MapRoutes.of(maps, running),
                        PersonRoutes.of(new Persons(footpath, maps::passages)),
                        EventRoutes.of(footpath),
                        QuestionRoutes.of(footpath, running),
                        SegmentRoutes.of(footpath),
                        SourceRoutes.of(sources, feeds::status))
                .flatMap(List::stream)
                .toList();
    }

    /// The port it serves on.
    public int port() {
        return server.port();
    }

    /// Where the page is.
    public String address() {
        return "http://localhost:" + port();
    }

    @Override
    public void close() {
        server.close();
        feeds.close();
    }
}
