package footpath.collect.wire.call;

import footpath.events.identity.Identity;
import org.jspecify.annotations.Nullable;

/// Checks the ids of persons and accounts.
final class Traces {
    private static final int LONGEST = 512;
    private static final int MOST = 100;

    private Traces() {}

    /// Adds a trace of the person, unless it is there.
    static void add(Draft draft, String kind, @Nullable String value, String field) {
        if (value != null && isOne(draft, value, field)) {
            Identity identity = new Identity(kind, value);
            if (draft.identities.size() >= MOST) {
                draft.fail("has more than " + MOST + " identities; needs those of one person");
            } else if (!draft.identities.contains(identity)) {
                draft.identities.add(identity);
            }
        }
    }

    /// Whether a value is an id. A blank one is none; one that cannot be makes the draft fail.
    static boolean isOne(Draft draft, @Nullable String value, String field) {
        if (value == null || value.isBlank()) {
            return false;
        }
        boolean hasNul = value.indexOf('\0') >= 0;
        if (value.length() > LONGEST || hasNul) {
            draft.fail(field + " has " + value.length() + " characters" + (hasNul ? " and a NUL among them" : "")
                    + "; needs 1 to " + LONGEST + " without NUL");
            return false;
        }
        return true;
    }
}
