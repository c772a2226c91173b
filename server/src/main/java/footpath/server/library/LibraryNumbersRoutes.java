package footpath.server.library;

import footpath.analytics.Population;
import footpath.maps.library.LibraryKind;
import footpath.server.Footpath;
import footpath.server.http.AskedPopulation;
import footpath.server.http.Route;
import footpath.server.question.RunningQuestions;
import java.util.List;
import java.util.Optional;

/// The routes that tell what was observed of items.
public final class LibraryNumbersRoutes {
    private static final String[] POPULATION = {"purpose", "bots", "knownAt"};

    private LibraryNumbersRoutes() {}

    /// @param running watches over those that ask the index
    public static List<Route> of(Footpath footpath, RunningQuestions running) {
        ItemNumbers numbers = new ItemNumbers(footpath);
        ItemReach reach = new ItemReach(footpath);
        return List.of(running.watched(route("/numbers", numbers::of)), running.watched(route("/reach", reach::of)));
    }

    /// What is told of an item of a kind, by its key.
    private interface Told {
        Object of(Optional<LibraryKind> kind, String key, Population population);
    }

    private static Route route(String below, Told told) {
        return Route.get(
                LibraryRoutes.ONE + below,
                request -> told.of(
                        Optional.of(LibraryRoutes.kind(request)), request.path("key"), AskedPopulation.of(request)),
                POPULATION);
    }
}
