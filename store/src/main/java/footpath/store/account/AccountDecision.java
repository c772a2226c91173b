package footpath.store.account;

import footpath.events.identity.Identity;
import java.util.Optional;
import java.util.OptionalLong;

/// What somebody decided by hand about who belongs to an account. Immutable.
///
/// @param number     from 1, in the order in which it was decided
/// @param account    which one
/// @param identity   of the person it is about
/// @param isMember   whether the person is to belong to it; absent if an earlier decision was taken back
/// @param timeMicros when it was decided, in microseconds since 1970
/// @param reason     why, in the words of who decided; empty if nothing was said
/// @param withdraws  number of the decision that this one takes back
/// @param isInForce  whether it counts: it was not taken back
public record AccountDecision(
        long number,
        Account account,
        Identity identity,
        Optional<Boolean> isMember,
        long timeMicros,
        String reason,
        OptionalLong withdraws,
        boolean isInForce) {}
