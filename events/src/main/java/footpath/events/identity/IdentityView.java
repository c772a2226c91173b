package footpath.events.identity;

import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Who is one person at one moment, whatever is learnt afterwards.
///
/// Immutable, for any thread, as far as the function is that tells what an identity is. Shares with the
/// graph all that has not changed since.
public final class IdentityView {
    private final IdentityRules rules;
    private final IntFunction<Identity> identities;
    private final Persons persons;

    IdentityView(IdentityRules rules, IntFunction<Identity> identities, Persons persons) {
        this.rules = rules;
        this.identities = identities;
        this.persons = persons;
    }

    /// The number of the person an identity belongs to: the smallest of that person's identities. Takes
    /// constant time.
    public int person(int identity) {
        return persons.person(identity);
    }

    /// Whether an identity is all that is known of its person. Takes constant time.
    public boolean isAlone(int identity) {
        return persons.isAlone(identity);
    }

    /// All identities of the person one of them belongs to, ascending, in an array of the caller's own.
    public int[] identities(int identity) {
        return persons.identities(identity);
    }

    /// What the person of an identity is called: that one of its identities which says most. Unlike the
    /// number it does not depend on what arrived first. Takes time for each identity of the person.
    public Identity key(int identity) {
        return IntStream.of(persons.identities(identity))
                .mapToObj(identities)
                .min(rules::compare)
                .orElseThrow();
    }
}
