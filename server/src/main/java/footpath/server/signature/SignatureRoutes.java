package footpath.server.signature;

import footpath.server.Footpath;
import footpath.server.http.Request;
import footpath.server.http.Route;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The routes of signatures.
public final class SignatureRoutes {
    private static final String ALL = "/api/v1/maps/{slug}/signatures";

    private SignatureRoutes() {}

    /// @param signer   who
    /// @param target   `map` if absent
    /// @param revision the newest if absent
    record NewSignatureBody(
            @Nullable String signer,
            @Nullable String target,
            @Nullable Long revision,
            @Nullable String note) {}

    /// @param by  who takes it back
    /// @param why in their words
    record WithdrawalBody(@Nullable String by, @Nullable String why) {}

    public static List<Route> of(Footpath footpath) {
        MapSignatures signatures = new MapSignatures(footpath);
        return List.of(
                Route.get(ALL, request -> SignOffBody.of(signatures.of(request.path("slug")))),
                Route.post(ALL, request -> sign(signatures, request)),
                Route.post(ALL + "/{number}/withdraw", request -> withdraw(signatures, request)));
    }

    private static SignOffBody sign(MapSignatures signatures, Request request) {
        NewSignatureBody body = request.body(NewSignatureBody.class);
        return SignOffBody.of(signatures.sign(
                request.path("slug"),
                body.target() == null ? "map" : body.target(),
                Optional.ofNullable(body.revision()),
                body.signer(),
                body.note()));
    }

    private static SignOffBody withdraw(MapSignatures signatures, Request request) {
        WithdrawalBody body = request.body(WithdrawalBody.class);
        return SignOffBody.of(signatures.withdraw(
                request.path("slug"), (int) request.pathNumber("number", Integer.MAX_VALUE), body.by(), body.why()));
    }
}
