package footpath.events.log;

import footpath.events.identity.Identity;
import footpath.events.identity.IdentityGraph;
import footpath.events.identity.IdentityRules;
import footpath.events.identity.IdentityView;

/// Who is behind the identities of a log, as known at one moment, whatever is learnt afterwards.
///
/// Immutable, for any thread.
///
/// @param version how much evidence the log had by then: rises with each link and each cut; 0 if there was
///                none, and every identity is a person alone
/// @param view    who is one person by that evidence
/// @param erased  numbers whose identities were erased: nobody's
public record KnownPersons(long version, IdentityView view, ErasedIdentities erased) {
    /// Nothing was ever linked.
    public static final KnownPersons EACH_ALONE =
            new KnownPersons(0, new IdentityGraph(IdentityRules.DEFAULT, KnownPersons::unlinked).view());

    /// Where nothing was erased.
    public KnownPersons(long version, IdentityView view) {
        this(version, view, ErasedIdentities.NONE);
    }

    /// Whether nothing was ever linked, so that persons and identities are the same numbers.
    public boolean isEachAlone() {
        return version == 0;
    }

    /// The number of the person an identity belongs to: the smallest of that person's identities. Takes
    /// constant time.
    public int person(int identity) {
        return view.person(identity);
    }

    /// Whether a number is that of a person, and not only of an identity of one.
    public boolean isPerson(int number) {
        return view.person(number) == number && !erased.has(number);
    }

    private static Identity unlinked(int identity) {
        throw new IllegalStateException("identity " + identity + " is linked with none; its key is in the log");
    }
}
