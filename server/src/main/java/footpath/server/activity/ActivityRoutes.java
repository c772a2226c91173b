package footpath.server.activity;

import footpath.maps.activity.Activity.Kind;
import footpath.server.Fault;
import footpath.server.FaultCode;
import footpath.server.Footpath;
import footpath.server.http.Request;
import footpath.server.http.Route;
import footpath.server.http.Times;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The route that tells what happened to a map.
public final class ActivityRoutes {
    private static final int MOST = 1_000;

    private ActivityRoutes() {}

    public static List<Route> of(Footpath footpath) {
        MapActivity activity = new MapActivity(footpath);
        return List.of(Route.get(
                "/api/v1/maps/{slug}/activity",
                request -> ActivityBody.of(activity.of(request.path("slug"), asked(request))),
                "kind",
                "person",
                "before",
                "limit"));
    }

    private static MapActivity.Asked asked(Request request) {
        return new MapActivity.Asked(
                kinds("query.kind", request.text("kind")),
                request.text("person"),
                Times.instant("query.before", request.text("before"), Times.DEFAULT_ZONE),
                (int) request.number("limit", 50, 1, MOST));
    }

    /// The kinds a text names, with commas between; all if it is empty.
    ///
    /// @param input what to call it in a fault
    public static Set<Kind> kinds(String input, Optional<String> text) {
        return text.stream()
                .flatMap(words -> Arrays.stream(words.split(",", -1)))
                .map(word -> kind(input, word.strip()))
                .collect(Collectors.toSet());
    }

    private static Kind kind(String input, String word) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new Fault(
                        FaultCode.INVALID_PARAMETER,
                        input,
                        "is \"" + word + "\"",
                        "it must be some of "
                                + Arrays.stream(Kind.values()).map(Kind::word).collect(Collectors.joining(", "))
                                + ", with commas between"));
    }
}
