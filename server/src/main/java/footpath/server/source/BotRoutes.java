package footpath.server.source;

import footpath.server.Footpath;
import footpath.server.http.Route;
import java.util.List;

/// The routes of what is flagged.
public final class BotRoutes {
    private static final String BOTS = "/api/v1/bots";

    private BotRoutes() {}

    public static List<Route> of(Footpath footpath) {
        return List.of(
                Route.get(BOTS, _ -> BotRulesBody.of(footpath)),
                Route.put(BOTS, request -> request.body(BotRulesBody.class).save(footpath)));
    }
}
