package footpath.server.serve;

import footpath.collect.wire.catalog.WireProtocols;
import footpath.server.Footpath;
import footpath.server.access.AdministratorToken;
import footpath.server.access.Guard;
import footpath.server.access.SessionRoutes;
import footpath.server.event.EventRoutes;
import footpath.server.health.HealthRoutes;
import footpath.server.http.Admission;
import footpath.server.http.HttpServer;
import footpath.server.http.Listening;
import footpath.server.http.Route;
import footpath.server.http.WireRoutes;
import footpath.server.map.MapRoutes;
import footpath.server.map.Maps;
import footpath.server.person.PersonRoutes;
import footpath.server.person.Persons;
import footpath.server.quarantine.QuarantineRoutes;
import footpath.server.question.QuestionRoutes;
import footpath.server.question.RunningQuestions;
import footpath.server.segment.SegmentRoutes;
import footpath.server.source.Collector;
import footpath.server.source.SourceRoutes;
import footpath.server.source.Sources;
import footpath.server.traffic.LiveArrivals;
import footpath.server.traffic.Traffic;
import footpath.server.traffic.TrafficRoutes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The API and the page of one data directory, on one port.
public final class Serving implements AutoCloseable {
    /// The port people expect it on.
    public static final int DEFAULT_PORT = 7070;

    /// How long a question may take.
    public static final Duration DEFAULT_LIMIT = Duration.ofMinutes(2);

    private final HttpServer server;
    private final Listening listening;
    private final LiveArrivals live;

    private Serving(HttpServer server, Listening listening, LiveArrivals live) {
        this.server = server;
        this.listening = listening;
        this.live = live;
    }

    /// Starts to serve, with the usual limit.
    ///
    /// @param port 0 for any that is free
    /// @throws footpath.server.Fault `PORT_IN_USE`
    public static Serving start(Footpath footpath, int port) {
        return start(footpath, port, DEFAULT_LIMIT);
    }

    /// Starts to serve on this machine alone.
    ///
    /// @param port  0 for any that is free
    /// @param limit a question that takes longer is ended
    /// @throws footpath.server.Fault `PORT_IN_USE`
    public static Serving start(Footpath footpath, int port, Duration limit) {
        return start(footpath, Listening.here(port), limit);
    }

    /// Starts to serve. Where others than this machine can ask, everything but collecting, the files of the page
    /// and the health wants the administrator token, which must have been made.
    ///
    /// @param limit a question that takes longer is ended
    /// @throws footpath.server.Fault `PORT_IN_USE`
    public static Serving start(Footpath footpath, Listening listening, Duration limit) {
        Optional<Guard> guard = listening.isPublic()
                ? Optional.of(new Guard(new AdministratorToken(footpath.path()), footpath.clock()))
                : Optional.empty();
        Sources sources = new Sources(footpath.sources(), footpath.clock());
        Traffic traffic = new Traffic(footpath.clock());
        LiveArrivals live = new LiveArrivals(traffic.recent());
        Collector collector = new Collector(sources, footpath.arrivals(), traffic);
        WireRoutes wire = new WireRoutes(WireProtocols::isKnown, collector::answer);
        List<Route> routes = routes(footpath, sources, limit, guard, traffic, live);
        Admission admission = guard.<Admission>map(one -> one).orElse(Admission.ALL);
        return new Serving(HttpServer.start(listening, routes, wire, footpath.clock(), admission), listening, live);
    }

    /// Every address of the API, where nobody asks for a token.
    public static List<Route> routes(Footpath footpath, Sources sources, Duration limit) {
        Traffic traffic = new Traffic(footpath.clock());
        return routes(footpath, sources, limit, Optional.empty(), traffic, new LiveArrivals(traffic.recent()));
    }

    private static List<Route> routes(
            Footpath footpath,
            Sources sources,
            Duration limit,
            Optional<Guard> guard,
            Traffic traffic,
            LiveArrivals live) {
        Maps maps = new Maps(footpath);
        var running = new RunningQuestions(limit);
        return Stream.of(
                        VersionRoutes.of(footpath),
                        MapRoutes.of(maps, running),
                        PersonRoutes.of(new Persons(footpath, maps::passages)),
                        EventRoutes.of(footpath),
                        QuestionRoutes.of(footpath, running),
                        SegmentRoutes.of(footpath),
                        SourceRoutes.of(sources),
                        QuarantineRoutes.of(footpath),
                        SessionRoutes.of(guard),
                        TrafficRoutes.of(footpath, traffic, live),
                        HealthRoutes.of(footpath, traffic, running::times))
                .flatMap(List::stream)
                .toList();
    }

    /// The port it serves on.
    public int port() {
        return server.port();
    }

    /// Where the page is.
    public String address() {
        return listening.url(port());
    }

    @Override
    public void close() {
        live.close();
        server.close();
    }
}
