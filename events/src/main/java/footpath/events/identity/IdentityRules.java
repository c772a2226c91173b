package footpath.events.identity;

import footpath.events.CodePointOrder;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which identities count, how much each kind of them says, and how many of a kind one person can have.
///
/// Immutable; equal if all parts are.
///
/// @param kinds        the kinds that say most of a person first, at most 64; all others follow in
///                     alphabetical order
/// @param limits       how many identities of a kind one person can have, by kind; 0 is no limit
/// @param defaultLimit the limit of kinds that `limits` does not name
/// @param blocked      values that say nothing
public record IdentityRules(List<String> kinds, Map<String, Integer> limits, int defaultLimit, BlockedValues blocked) {
    private static final int MOST_KINDS = 64;

    /// User id before e-mail before telephone; one user id and five of each other kind a person.
    public static final IdentityRules DEFAULT = new IdentityRules(
            List.of(Identity.USER_ID, Identity.EMAIL, Identity.PHONE),
            Map.of(Identity.USER_ID, 1),
            5,
            BlockedValues.USUAL);

    /// @throws InvalidIdentityRules if a kind is none or is named twice, or a limit is negative
    public IdentityRules {
        kinds = List.copyOf(kinds);
        limits = Map.copyOf(limits);
        kinds.forEach(kind -> requireKind("identities.kinds", kind));
        if (kinds.size() > MOST_KINDS || new HashSet<>(kinds).size() < kinds.size()) {
            throw new InvalidIdentityRules(
                    "identities.kinds", "are " + kinds + "; needs at most " + MOST_KINDS + ", each once");
        }
        limits.forEach((kind, limit) -> {
            requireKind("identities.limits", kind);
            requireLimit("identities.limits." + kind, limit);
        });
        requireLimit("identities.defaultLimit", defaultLimit);
    }

    private static void requireKind(String part, String kind) {
        if (!Identity.isKind(kind)) {
            throw new InvalidIdentityRules(part, "has \"" + kind + "\"; a kind needs " + Identity.KIND_FORM);
        }
    }

    private static void requireLimit(String part, int limit) {
        if (limit < 0) {
            throw new InvalidIdentityRules(part, "is " + limit + "; needs 1 or more, or 0 for no limit");
        }
    }

    /// The identity as it is compared with others: blanks around a value do not count; an e-mail address is
    /// written small and in Unicode's composed form; a telephone number is `+` and 7 to 15 digits, or bare
    /// digits where the country is not told. Empty if the value is blocked, or is no address or number.
    public Optional<Identity> admit(Identity identity) {
        String bare = identity.value().strip();
        if (blocked.blocks(bare)) {
            return Optional.empty();
        }
        return IdentityForm.of(identity.kind(), identity.value())
                .filter(value -> value.equals(bare) || !blocked.blocks(value))
                .map(value -> new Identity(identity.kind(), value));
    }

    /// The identity that says most, under which an event counts if it came with several: the first by
    /// [#compare(Identity, Identity)]. Empty if there are none.
    public Optional<Identity> primary(Collection<Identity> identities) {
        return identities.stream().min(this::compare);
    }

    /// How many identities of a kind one person can have; 0 is no limit.
    public int limit(String kind) {
        return limits.getOrDefault(kind, defaultLimit);
    }

    /// What says more comes first: by kind, then the smaller value by code points.
    public int compare(Identity one, Identity other) {
        int byKind = compareKinds(one.kind(), other.kind());
        return byKind != 0 ? byKind : CodePointOrder.compare(one.value(), other.value());
    }

    /// Orders kinds: those of the list as listed, then all others by alphabet.
    public int compareKinds(String one, String other) {
        int byRank = Integer.compare(rank(one), rank(other));
        return byRank != 0 ? byRank : one.compareTo(other);
    }

    private int rank(String kind) {
        int listed = kinds.indexOf(kind);
        return listed < 0 ? kinds.size() : listed;
    }
}
