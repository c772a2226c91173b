package footpath.server.account;

import footpath.server.Fault;
import footpath.server.FaultCode;
import footpath.server.http.Request;
import footpath.server.http.Route;
import footpath.store.account.Account;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The routes of accounts.
public final class AccountRoutes {
    private static final int MOST = 1_000;
    private static final String PURPOSE = "purpose";
    private static final String ACCOUNT = "/api/v1/accounts/{kind}/{account}";
    private static final String MEMBER = ACCOUNT + "/members/{+person}";
    private static final String DECISIONS = "/api/v1/account-decisions";

    private AccountRoutes() {}

    /// @param reason why; may be absent
    record Decision(@Nullable String reason) {}

    public static List<Route> of(Accounts accounts) {
        return List.of(
                Route.get(
                        "/api/v1/accounts",
                        request -> find(accounts, request),
                        "search",
                        "kind",
                        PURPOSE,
                        "limit",
                        "offset",
                        "zone"),
                Route.get(
                        ACCOUNT + "/members",
                        request -> members(accounts, request),
                        PURPOSE,
                        "limit",
                        "offset",
                        "zone"),
                Route.get(
                        ACCOUNT + "/traits",
                        request -> accounts.traitHistory(account(request), request.zone()),
                        "zone"),
                Route.put(
                        MEMBER,
                        request -> decide(
                                accounts,
                                request,
                                true,
                                Objects.requireNonNullElse(
                                        request.body(Decision.class).reason(), "")),
                        "zone"),
                Route.delete(
                        MEMBER,
                        request -> decide(
                                accounts, request, false, request.text("reason").orElse("")),
                        "reason",
                        "zone"),
                Route.get(
                        "/api/v1/accounts/{kind}/{+account}",
                        request -> accounts.show(
                                account(request),
                                request.text(PURPOSE),
                                (int) request.number("limit", 200, 1, MOST),
                                request.text("before"),
                                request.zone()),
                        PURPOSE,
                        "limit",
                        "before",
                        "zone"),
                Route.get(
                        DECISIONS,
                        request -> accounts.decisions(
                                request.text("account").map(Accounts::named),
                                request.number("through", Long.MAX_VALUE, 1, Long.MAX_VALUE),
                                (int) request.number("limit", 50, 1, MOST),
                                request.zone()),
                        "account",
                        "through",
                        "limit",
                        "zone"),
                Route.post(DECISIONS + "/{number}/undo", request -> undo(accounts, request), "zone"));
    }

    private static Account account(Request request) {
        return Accounts.named(request.path("kind"), request.path("account"));
    }

    private static AccountLine.Found find(Accounts accounts, Request request) {
        return accounts.find(
                request.text("search").orElse(""),
                request.text("kind").orElse(""),
                request.text(PURPOSE),
                request.number("offset", 0, 0, Long.MAX_VALUE),
                (int) request.number("limit", 50, 1, MOST),
                request.zone());
    }

    private static MemberLine.Page members(Accounts accounts, Request request) {
        return accounts.members(
                account(request),
                request.text(PURPOSE),
                request.number("offset", 0, 0, Long.MAX_VALUE),
                (int) request.number("limit", 50, 1, MOST),
                request.zone());
    }

    private static AccountDecisionLine decide(Accounts accounts, Request request, boolean isMember, String reason) {
        return accounts.decide(account(request), request.path("person"), isMember, reason, request.zone());
    }

    private static AccountDecisionLine undo(Accounts accounts, Request request) {
        String number = request.path("number");
        try {
            return accounts.undo(
                    Long.parseLong(number),
                    Objects.requireNonNullElse(request.body(Decision.class).reason(), ""),
                    request.zone());
        } catch (NumberFormatException notANumber) {
            throw new Fault(
                            FaultCode.UNKNOWN_DECISION,
                            "decision \"" + number + "\"",
                            "is no number",
                            "give one that /api/v1/account-decisions tells")
                    .because(notANumber);
        }
    }
}
