package footpath.server.question;

import footpath.analytics.catalog.Catalog;
import footpath.analytics.dwell.DwellList;
import footpath.analytics.dwell.DwellListQuestion;
import footpath.analytics.dwell.DwellQuestion;
import footpath.analytics.funnel.FunnelList;
import footpath.analytics.funnel.FunnelListQuestion;
import footpath.analytics.funnel.FunnelQuestion;
import footpath.server.Footpath;
import footpath.server.http.Request;
import footpath.server.http.Route;
import footpath.server.person.PersonPage;
import java.util.ArrayList;
import java.util.List;

/// The routes of questions asked directly.
public final class QuestionRoutes {
    private static final int MOST = 1_000;
    private static final int MOST_STEPS = 64;

    private QuestionRoutes() {}

    /// @param questions every kind
    record CatalogBody(List<Kind> questions) {}

    /// @param kind its word
    /// @param what it answers
    record Kind(String kind, String what) {}

    public static List<Route> of(Footpath footpath) {
        List<Route> routes = new ArrayList<>(List.of(
                Route.get("/api/v1/catalog", request -> catalog()),
                Route.get("/api/v1/questions/schema", request -> QuestionSchema.all()),
                Route.post(
                        "/api/v1/questions/funnel/persons",
                        request -> funnelPersons(footpath, request),
                        "step",
                        "list",
                        "limit",
                        "offset"),
                Route.post(
                        "/api/v1/questions/dwell/persons",
                        request -> dwellPersons(footpath, request),
                        "stage",
                        "list",
                        "limit",
                        "offset")));
        for (String kind : QuestionKinds.words()) {
            routes.add(Route.post(
                    "/api/v1/questions/" + kind, request -> QuestionKinds.ask(footpath, kind, request.bytes())));
        }
        return routes;
    }

    private static CatalogBody catalog() {
        return new CatalogBody(Catalog.entries().stream()
                .map(entry -> new Kind(entry.kind(), entry.what()))
                .toList());
    }

    private static PersonPage funnelPersons(Footpath footpath, Request request) {
        FunnelQuestion funnel = body(footpath, request, FunnelBody.Asked.class).question();
        FunnelListQuestion question = new FunnelListQuestion(funnel, list(request));
        return footpath.index()
                .ask(snapshot -> PersonPage.of(
                        footpath.asker().ask(question, snapshot),
                        request.number("offset", 0, 0, Integer.MAX_VALUE),
                        (int) request.number("limit", 50, 1, MOST),
                        snapshot,
                        funnel.scope().zone()));
    }

    private static <T> T body(Footpath footpath, Request request, Class<T> type) {
        return new SavedSegments(footpath).read(request.bytes(), type);
    }

    private static DwellPersonsBody dwellPersons(Footpath footpath, Request request) {
        DwellQuestion dwell = body(footpath, request, DwellBody.Asked.class).question();
        String list = request.text("list").orElse("stalled");
        if (!list.equals("stalled") && !list.equals("in")) {
            throw Request.invalid("list", list, "stalled or in");
        }
        return DwellPersonsBody.of(
                footpath,
                new DwellListQuestion(
                        dwell,
                        request.text("stage").orElse(dwell.stages().getFirst().name()),
                        list.equals("in") ? DwellList.IN : DwellList.STALLED),
                request.number("offset", 0, 0, Integer.MAX_VALUE),
                (int) request.number("limit", 50, 1, MOST));
    }

    private static FunnelList list(Request request) {
        int step = (int) request.number("step", 0, 1, MOST_STEPS);
        if (step == 0) {
            throw Request.invalid("step", "", "the number of a step, from 1");
        }
        String list = request.text("list").orElse("reached");
        return switch (list) {
            case "reached" -> new FunnelList.Reached(step);
            case "dropped" -> new FunnelList.DroppedAfter(step);
            default -> throw Request.invalid("list", list, "reached or dropped");
        };
    }
}
