package footpath.server.person;

import footpath.events.Micros;
import footpath.server.http.Times;
import footpath.store.identity.IdentityDecision;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// A decision by hand about who is one person, as the API tells it.
///
/// @param decision    number, from 1
/// @param what        `merge` or `unmerge`
/// @param cause       `by hand`, or `taken back` if it undoes an earlier one
/// @param reason      in the words of who decided; empty if nothing was said
/// @param pairs       the pairs of identities that were linked or cut
/// @param withdraws   number of the decision that it took back
/// @param withdrawnBy number of the decision that took it back
public record DecisionLine(
        long decision,
        String what,
        String cause,
        String time,
        String reason,
        List<List<String>> pairs,
        @Nullable Long withdraws,
        @Nullable Long withdrawnBy) {

    static DecisionLine of(IdentityDecision decision, ZoneId zone) {
        return new DecisionLine(
                decision.number(),
                decision.isMerge() ? "merge" : "unmerge",
                decision.withdraws().isPresent() ? "taken back" : "by hand",
                Times.text(Micros.toInstant(decision.timeMicros()), zone),
                decision.reason(),
                decision.pairs().stream()
                        .filter(IdentityDecision.Pair::isWithin)
                        .map(pair -> List.of(pair.one().text(), pair.other().text()))
                        .toList(),
                number(decision.withdraws()),
                number(decision.withdrawnBy()));
    }

    private static @Nullable Long number(OptionalLong number) {
        return number.isPresent() ? number.getAsLong() : null;
    }
}
