package footpath.server.account;

import footpath.events.Micros;
import footpath.server.http.Times;
import footpath.store.account.AccountDecision;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// A decision by hand about who belongs to an account, as the API tells it.
///
/// @param decision  number, from 1
/// @param what      `add`, `remove`, or `undo` of an earlier one
/// @param person    the identity of the person it is about
/// @param reason    in the words of who decided; empty if nothing was said
/// @param withdraws number of the decision that it took back
/// @param inForce   whether it counts: it was not taken back
public record AccountDecisionLine(
        long decision,
        String what,
        String kind,
        String account,
        String person,
        String time,
        String reason,
        @Nullable Long withdraws,
        boolean inForce) {

    /// A part of the decisions, the latest first.
    ///
    /// @param next where the next part begins; 0 at the end
    public record Page(List<AccountDecisionLine> decisions, long next) {}

    static AccountDecisionLine of(AccountDecision decision, ZoneId zone) {
        OptionalLong withdraws = decision.withdraws();
        return new AccountDecisionLine(
                decision.number(),
                decision.isMember().map(isMember -> isMember ? "add" : "remove").orElse("undo"),
                decision.account().kind(),
                decision.account().key(),
                decision.identity().text(),
                Times.text(Micros.toInstant(decision.timeMicros()), zone),
                decision.reason(),
                withdraws.isPresent() ? withdraws.getAsLong() : null,
                decision.isInForce());
    }
}
