package footpath.server.question;

import footpath.analytics.Asking;
import footpath.server.Fault;
import footpath.server.FaultCode;
import footpath.server.http.Request;
import footpath.server.http.Route;
import footpath.server.traffic.Histogram;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/// The questions that are being answered now: how far each is, and the way to end one. Safe for use by several threads.
///
/// Whoever asks may give the question a name in the header `Footpath-Question`, to find it again.
public final class RunningQuestions {
    private static final String NAME_HEADER = "Footpath-Question";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final String PREFIX = "/api/v1/questions/";
    private static final String API = "/api/v1/";

    private final Duration limit;
    private final Map<String, Running> running = new ConcurrentHashMap<>();
    private final Map<String, Histogram> times = new ConcurrentHashMap<>();
    private final AtomicLong lastNumber = new AtomicLong();

    private record Running(String kind, Asking asking) {}

    /// @param questions longest running first
    record Body(List<Line> questions) {}

    /// A question that is being answered.
    ///
    /// @param name     given by who asked, or a number
    /// @param question what follows `/api/v1/questions/` in the address, or else `/api/v1/`
    /// @param seconds  since it was asked
    /// @param round    how many times the events are gone through; few questions need more than three
    /// @param share    of this round that is done
    record Line(String name, String question, double seconds, int round, double share) {}

    /// @param limit a question that takes longer is ended
    public RunningQuestions(Duration limit) {
        this.limit = limit;
    }

    /// How long questions took since the start, by what was asked: one for each route.
    public Map<String, Histogram> times() {
        return new TreeMap<>(times);
    }

    /// The routes that tell of them.
    List<Route> routes() {
        return List.of(
                Route.get(PREFIX + "running", request -> list()),
                Route.delete(PREFIX + "running/{name}", request -> cancel(request.path("name"))));
    }

    /// A route of a question, watched over.
    public Route watched(Route route) {
        boolean isPlain = route.path().startsWith(PREFIX);
        String kind = route.path().substring(isPlain ? PREFIX.length() : API.length());
        return route.answeredBy(request -> run(kind, request, route));
    }

    private Object run(String kind, Request request, Route route) {
        var asking = Asking.within(limit);
        String name = register(request, new Running(kind, asking));
        long start = System.nanoTime();
        try {
            return ScopedValue.where(Asking.CURRENT, asking)
                    .call(() -> route.handler().apply(request));
        } finally {
            running.remove(name);
            times.computeIfAbsent(kind, _ -> new Histogram()).add((System.nanoTime() - start) / 1e9);
        }
    }

    private String register(Request request, Running one) {
        String name = request.header(NAME_HEADER).orElseGet(() -> Long.toString(lastNumber.incrementAndGet()));
        if (!NAME.matcher(name).matches()) {
            throw invalid(name, "it must be 1 to 64 letters, digits, - or _");
        }
        if (running.putIfAbsent(name, one) != null) {
            throw invalid(name, "a question of that name is being answered; take another name");
        }
        return name;
    }

    private static Fault invalid(String name, String remedy) {
        return new Fault(FaultCode.INVALID_PARAMETER, "header." + NAME_HEADER, "is \"" + name + "\"", remedy);
    }

    private Body list() {
        return new Body(running.entrySet().stream()
                .map(one -> line(one.getKey(), one.getValue()))
                .sorted(Comparator.comparingDouble(Line::seconds).reversed())
                .toList());
    }

    private Body cancel(String name) {
        Running one = running.get(name);
        if (one == null) {
            throw new Fault(
                    FaultCode.UNKNOWN_QUESTION,
                    "question " + name,
                    "is not being answered",
                    "GET " + PREFIX + "running lists those that are");
        }
        one.asking.cancel();
        return new Body(List.of(line(name, one)));
    }

    private static Line line(String name, Running one) {
        Asking.Progress progress = one.asking.progress();
        return new Line(name, one.kind, progress.elapsed().toMillis() / 1e3, progress.rounds(), progress.share());
    }
}
