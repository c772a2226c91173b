package footpath.server.traffic;

import footpath.events.identity.Identity;
import footpath.server.AllowedPersons;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Calls that came in.
///
/// @param arrivals   the oldest first, those of whoever may be looked at
/// @param population for which purpose, and how many of these calls it leaves out; null if none by rule
record LiveBody(List<LiveCall> arrivals, @Nullable LeftOut population) {
    /// What is said of calls that are left out.
    ///
    /// @param purpose      for which it was asked
    /// @param rule         who may be looked at, in a sentence
    /// @param callsLeftOut how many of the calls are of those who may not
    record LeftOut(String purpose, String rule, int callsLeftOut) {}

    static LiveBody of(List<RecentArrival> calls, AllowedPersons allowed) {
        List<LiveCall> told = calls.stream()
                .filter(call -> allowed.hasAll(
                        call.identities().stream().map(Identity::text).toList()))
                .map(LiveCall::of)
                .toList();
        int leftOut = calls.size() - told.size();
        AllowedPersons.Told rule = allowed.told(leftOut);
        return new LiveBody(told, rule == null ? null : new LeftOut(rule.purpose(), rule.rule(), leftOut));
    }
}
