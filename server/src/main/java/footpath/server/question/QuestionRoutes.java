package footpath.server.question;

import footpath.analytics.catalog.Catalog;
import footpath.server.Footpath;
import footpath.server.http.Route;
import java.util.ArrayList;
import java.util.List;

/// The routes of questions asked directly.
public final class QuestionRoutes {
    private QuestionRoutes() {}

    /// @param questions every kind
    record CatalogBody(List<Kind> questions) {}

    /// @param kind its word
    /// @param what it answers
    record Kind(String kind, String what) {}

    public static List<Route> of(Footpath footpath, RunningQuestions running) {
        List<Route> routes = new ArrayList<>(List.of(
                Route.get("/api/v1/catalog", request -> catalog()),
                Route.get("/api/v1/questions/schema", request -> QuestionSchema.all())));
        routes.addAll(running.routes());
        asked(footpath).stream().map(running::watched).forEach(routes::add);
        return routes;
    }

    private static List<Route> asked(Footpath footpath) {
        List<Route> routes = new ArrayList<>();
        routes.addAll(new FunnelRoutes(footpath).all());
        routes.add(new DwellRoutes(footpath).persons());
        routes.addAll(new ListedRoutes(footpath).all());
        for (String kind : QuestionKinds.words()) {
            routes.add(Route.post(
                    "/api/v1/questions/" + kind, request -> QuestionKinds.askOf(footpath, kind, request.bytes())));
        }
        return routes;
    }

    private static CatalogBody catalog() {
        return new CatalogBody(Catalog.entries().stream()
                .map(entry -> new Kind(entry.kind(), entry.what()))
                .toList());
    }
}
