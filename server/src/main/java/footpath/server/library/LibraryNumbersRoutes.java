package footpath.server.library;

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
        return List.of(
                running.watched(Route.get(
                        LibraryRoutes.ONE + "/numbers",
                        request -> numbers.of(
                                Optional.of(LibraryRoutes.kind(request)),
                                request.path("key"),
                                AskedPopulation.of(request)),
                        POPULATION)),
                running.watched(Route.get(
                        LibraryRoutes.ONE + "/reach",
                        request -> reach.of(
                                Optional.of(LibraryRoutes.kind(request)),
                                request.path("key"),
                                AskedPopulation.of(request)),
                        POPULATION)));
    }
}
