package footpath.server.review;

import footpath.analytics.Population;
import footpath.maps.history.StoredMap;
import footpath.server.Footpath;
import footpath.server.http.AskedPopulation;
import footpath.server.http.Request;
import footpath.server.http.Route;
import footpath.server.http.Text;
import footpath.server.map.Days;
import footpath.server.map.Maps;
import footpath.server.question.RunningQuestions;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The routes of reviews.
public final class ReviewRoutes {
    private static final String ALL = "/api/v1/reviews";
    private static final String ONE = "/api/v1/maps/{slug}/review";

    private ReviewRoutes() {}

    /// @param reviewer who looked at the map
    /// @param note     what they say
    record ReviewedBody(@Nullable String reviewer, @Nullable String note) {}

    /// @param running watches over those that ask the index
    public static List<Route> of(Footpath footpath, RunningQuestions running) {
        MapReviews reviews = new MapReviews(footpath);
        Maps maps = new Maps(footpath);
        return List.of(
                running.watched(Route.get(ALL, request -> all(reviews, request), "data", "purpose", "bots", "knownAt")),
                Route.get(
                        ALL + ".ics",
                        _ -> new Text(
                                "text/calendar; charset=utf-8",
                                ReviewDays.calendar(reviews.all(false, Population.STANDARD)))),
                running.watched(Route.get(
                        ONE,
                        request -> one(reviews, maps, request),
                        "from",
                        "to",
                        "moved",
                        "purpose",
                        "bots",
                        "knownAt")),
                Route.post(ONE, request -> reviewed(reviews, request)));
    }

    private static ReviewsBody all(MapReviews reviews, Request request) {
        return ReviewsBody.of(reviews.all(isOn(request, "data"), AskedPopulation.of(request)));
    }

    private static boolean isOn(Request request, String name) {
        String word = request.text(name).orElse("true");
        if (!word.equals("true") && !word.equals("false")) {
            throw Request.invalid(name, word, "true or false");
        }
        return word.equals("true");
    }

    private static ReviewBody one(MapReviews reviews, Maps maps, Request request) {
        StoredMap stored = maps.find(request.path("slug"));
        return ReviewBody.of(reviews.of(
                stored,
                Days.asked(request, "from", "to").choice(stored.map(), Optional.empty()),
                AskedPopulation.of(request),
                isOn(request, "moved")));
    }

    private static ReviewBody.Said reviewed(MapReviews reviews, Request request) {
        ReviewedBody body = request.body(ReviewedBody.class);
        return ReviewBody.Said.of(reviews.reviewed(request.path("slug"), body.reviewer(), body.note()));
    }
}
