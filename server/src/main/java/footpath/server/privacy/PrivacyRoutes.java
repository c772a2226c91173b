package footpath.server.privacy;

import footpath.server.Footpath;
import footpath.server.http.Request;
import footpath.server.http.Route;
import footpath.server.http.Stream;
import java.util.List;

/// The routes of what persons may ask for.
public final class PrivacyRoutes {
    private static final int MOST = 1_000;

    private PrivacyRoutes() {}

    /// What was removed for good, the latest first.
    public record Erasures(List<ErasureBody> erasures) {}

    public static List<Route> of(Footpath footpath) {
        return List.of(
                Route.get("/api/v1/persons/{key}/export", request -> export(footpath, request)),
                Route.delete("/api/v1/persons/{+key}", request -> erase(footpath, request), "note"),
                Route.get("/api/v1/expiry", _ -> ExpiryBody.of(footpath)),
                Route.put(
                        "/api/v1/expiry",
                        request -> request.body(ExpiryBody.class).save(footpath)),
                Route.post("/api/v1/expiry/apply", request -> apply(footpath, request), "dryRun"),
                Route.get("/api/v1/erasures", _ -> erasures(footpath)),
                Route.get("/api/v1/suppressions", request -> suppressed(footpath, request), "limit", "offset"),
                Route.put("/api/v1/suppressions/{+key}", request -> Suppressed.add(footpath, request.path("key"))),
                Route.delete(
                        "/api/v1/suppressions/{+key}", request -> Suppressed.remove(footpath, request.path("key"))));
    }

    private static Stream export(Footpath footpath, Request request) {
        PersonExport export = PersonExport.of(footpath, request.path("key"));
        return new Stream("application/json", export::write);
    }

    private static ErasureBody erase(Footpath footpath, Request request) {
        return ErasureBody.erase(
                footpath, request.path("key"), request.text("note").orElse(""));
    }

    /// All that was removed for good.
    public static Erasures erasures(Footpath footpath) {
        return new Erasures(
                footpath.log().erasures().list().stream().map(ErasureBody::of).toList());
    }

    private static ExpiryBody.Applied apply(Footpath footpath, Request request) {
        String word = request.text("dryRun").orElse("false");
        if (!word.equals("true") && !word.equals("false")) {
            throw Request.invalid("dryRun", word, "true or false");
        }
        return ExpiryBody.apply(footpath, word.equals("true"));
    }

    private static Suppressed suppressed(Footpath footpath, Request request) {
        return Suppressed.page(
                footpath, (int) request.number("limit", 50, 1, MOST), (int) request.number("offset", 0, 0, 10_000_000));
    }
}
