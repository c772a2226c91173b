package footpath.server.serve;

import footpath.server.Footpath;
import footpath.server.access.AdministratorToken;
import footpath.server.access.Guard;
import footpath.server.access.SessionRoutes;
import footpath.server.account.AccountRoutes;
import footpath.server.account.Accounts;
import footpath.server.activity.ActivityRoutes;
import footpath.server.comment.CommentRoutes;
import footpath.server.consent.ConsentRoutes;
import footpath.server.event.EventRoutes;
import footpath.server.exchange.ExchangeRoutes;
import footpath.server.feed.RunningFeeds;
import footpath.server.health.HealthRoutes;
import footpath.server.http.Admission;
import footpath.server.http.HttpServer;
import footpath.server.http.Listening;
import footpath.server.http.Route;
import footpath.server.http.WireRoutes;
import footpath.server.imports.ImportRoutes;
import footpath.server.library.LibraryNumbersRoutes;
import footpath.server.library.LibraryRoutes;
import footpath.server.map.CheckRoutes;
import footpath.server.map.CompareRoutes;
import footpath.server.map.EditingRoutes;
import footpath.server.map.LandscapeRoutes;
import footpath.server.map.MapRoutes;
import footpath.server.map.Maps;
import footpath.server.map.PersonaRoutes;
import footpath.server.map.TemplateRoutes;
import footpath.server.person.Identities;
import footpath.server.person.IdentityRoutes;
import footpath.server.person.Notes;
import footpath.server.person.PersonRoutes;
import footpath.server.person.Persons;
import footpath.server.plan.Plan;
import footpath.server.plan.PlanRoutes;
import footpath.server.privacy.DailyExpiry;
import footpath.server.privacy.PrivacyRoutes;
import footpath.server.quarantine.QuarantineRoutes;
import footpath.server.question.QuestionRoutes;
import footpath.server.question.RunningQuestions;
import footpath.server.question.SavedSegments;
import footpath.server.review.ReviewRoutes;
import footpath.server.segment.SegmentRoutes;
import footpath.server.signature.SignatureRoutes;
import footpath.server.source.BotRoutes;
import footpath.server.source.Collector;
import footpath.server.source.Flagging;
import footpath.server.source.SourceRoutes;
import footpath.server.source.Sources;
import footpath.server.traffic.LiveArrivals;
import footpath.server.traffic.Traffic;
import footpath.server.traffic.TrafficRoutes;
import footpath.server.vote.VoteRoutes;
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
    private final RunningFeeds feeds;
    private final DailyExpiry expiry;
    private final Plan plan;
    private final ImportRoutes imports;

    private Serving(HttpServer server, Listening listening, Parts parts) {
        this.server = server;
        this.listening = listening;
        this.live = parts.live;
        this.feeds = parts.feeds;
        this.expiry = DailyExpiry.start(parts.footpath);
        this.plan = parts.plan;
        this.imports = parts.imports;
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

    /// Starts to serve. Where others than this machine can ask, everything but collecting, the files of the
    /// page and the health wants the administrator token, which must have been made.
    ///
    /// @param limit a question that takes longer is ended
    /// @throws footpath.server.Fault `PORT_IN_USE`
    public static Serving start(Footpath footpath, Listening listening, Duration limit) {
        Optional<Guard> guard = listening.isPublic()
                ? Optional.of(new Guard(new AdministratorToken(footpath.path()), footpath.clock()))
                : Optional.empty();
        Parts parts = Parts.of(footpath, guard);
        Collector collector =
                new Collector(parts.sources, footpath.arrivals(), parts.traffic, parts.plan, parts.flagging);
        WireRoutes wire = new WireRoutes(collector::listensAt, collector::answer);
        Admission admission = guard.<Admission>map(one -> one).orElse(Admission.ALL);
        HttpServer server = HttpServer.start(listening, routes(parts, limit), wire, footpath.clock(), admission);
        parts.feeds.start();
        parts.plan.start();
        return new Serving(server, listening, parts);
    }

    /// What the routes tell of.
    private record Parts(
            Footpath footpath,
            Sources sources,
            RunningFeeds feeds,
            Plan plan,
            Flagging flagging,
            Traffic traffic,
            LiveArrivals live,
            ImportRoutes imports,
            Optional<Guard> guard) {
        static Parts of(Footpath footpath, Optional<Guard> guard) {
            Sources sources = new Sources(footpath.sources(), footpath.clock());
            Traffic traffic = new Traffic(footpath.clock());
            LiveArrivals live = new LiveArrivals(traffic.recent());
            Plan plan = new Plan(footpath.plan(), footpath.clock());
            Flagging flagging = new Flagging(footpath.log().parts()::botRules);
            RunningFeeds feeds = new RunningFeeds(footpath, sources, plan, flagging);
            ImportRoutes imports = new ImportRoutes(footpath);
            return new Parts(footpath, sources, feeds, plan, flagging, traffic, live, imports, guard);
        }
    }

    /// Every address of the API, where nobody asks for a token.
    public static List<Route> routes(Footpath footpath, Duration limit) {
        return routes(Parts.of(footpath, Optional.empty()), limit);
    }

    private static List<Route> routes(Parts parts, Duration limit) {
        Footpath footpath = parts.footpath;
        Maps maps = new Maps(footpath);
        var running = new RunningQuestions(limit);
        return Stream.of(
                        VersionRoutes.of(footpath),
                        MapRoutes.of(maps, running),
                        CompareRoutes.of(maps, running),
                        PersonaRoutes.of(maps, running),
                        EditingRoutes.of(footpath),
                        CommentRoutes.of(footpath),
                        SignatureRoutes.of(footpath),
                        ActivityRoutes.of(footpath),
                        VoteRoutes.of(footpath),
                        ReviewRoutes.of(footpath, running),
                        ExchangeRoutes.of(footpath, running),
                        TemplateRoutes.routes(),
                        CheckRoutes.of(footpath, running),
                        LandscapeRoutes.of(footpath, running),
                        PrivacyRoutes.of(footpath),
                        ConsentRoutes.of(footpath),
                        IdentityRoutes.of(new Identities(footpath)),
                        PersonRoutes.of(
                                new Persons(footpath, maps::passages, new SavedSegments(footpath)::ofPerson),
                                new Notes(footpath)),
                        AccountRoutes.of(new Accounts(footpath)),
                        EventRoutes.of(footpath),
                        QuestionRoutes.of(footpath, running),
                        SegmentRoutes.of(footpath),
                        LibraryRoutes.of(footpath),
                        LibraryNumbersRoutes.of(footpath, running),
                        SourceRoutes.of(parts.sources, parts.feeds::status),
                        QuarantineRoutes.of(footpath),
                        PlanRoutes.of(footpath, parts.plan),
                        parts.imports.routes(),
                        SessionRoutes.of(parts.guard),
                        BotRoutes.of(footpath),
                        TrafficRoutes.of(footpath, parts.traffic, parts.live),
                        HealthRoutes.of(footpath, parts.traffic, running::times))
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
        feeds.close();
        expiry.close();
        plan.close();
        imports.close();
    }
}
