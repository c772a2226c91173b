package footpath.server.consent;

import footpath.server.Footpath;
import footpath.server.http.Route;
import java.util.List;

/// The routes of purposes and consents.
public final class ConsentRoutes {
    private static final String PERSON = "/api/v1/persons/{key}/consents";

    private ConsentRoutes() {}

    public static List<Route> of(Footpath footpath) {
        return List.of(
                Route.get("/api/v1/consents", _ -> ConsentRulesBody.of(footpath)),
                Route.put(
                        "/api/v1/consents",
                        request -> request.body(ConsentRulesBody.class).save(footpath)),
                Route.get(PERSON, request -> PersonConsents.of(footpath, request.path("key"), request.zone()), "zone"),
                Route.put(
                        PERSON,
                        request -> PersonConsents.note(
                                footpath,
                                request.path("key"),
                                request.body(PersonConsents.Given.class),
                                request.zone()),
                        "zone"));
    }
}
