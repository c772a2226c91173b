package footpath.server;

import footpath.events.consent.Purpose;
import footpath.index.IndexSnapshot;
import java.util.BitSet;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A state of the index, and who may be looked at in it for a purpose. Safe for use by several threads.
public final class AllowedPersons {
    private final IndexSnapshot everyone;
    private final Optional<Purpose> purpose;
    private final Optional<BitSet> numbers;

    /// @param everyone the state with all persons
    /// @param purpose  empty if everyone may be looked at
    /// @param numbers  of those who allow it; must not be changed afterwards
    AllowedPersons(IndexSnapshot everyone, Optional<Purpose> purpose, Optional<BitSet> numbers) {
        this.everyone = everyone;
        this.purpose = purpose;
        this.numbers = numbers;
    }

    /// What an answer says of whom it leaves out.
    ///
    /// @param purpose        for which it was asked
    /// @param rule           who may be looked at, in a sentence
    /// @param personsLeftOut how many of those who were asked for may not
    public record Told(String purpose, String rule, long personsLeftOut) {}

    /// The state of the index with all persons.
    public IndexSnapshot everyone() {
        return everyone;
    }

    /// Whether a person may be looked at.
    ///
    /// @param person by number
    public boolean has(int person) {
        return numbers.isEmpty() || numbers.get().get(person);
    }

    /// Whether whoever is behind some identities may be looked at; those nobody has met yet never said anything.
    public boolean hasAll(Collection<String> keys) {
        return purpose.isEmpty()
                || keys.stream()
                        .map(everyone::person)
                        .allMatch(person -> person.isPresent()
                                ? has(person.getAsInt())
                                : !purpose.get().basis().heedsWords()
                                        || purpose.get().isAllowedIfUnknown());
    }

    /// Those of some persons who may be looked at, in their order.
    public int[] among(int[] persons) {
        return numbers.isEmpty()
                ? persons
                : IntStream.of(persons).filter(this::has).toArray();
    }

    /// Requires that a person may be looked at.
    ///
    /// @param key any identity of the person, for the error
    /// @throws Fault `PURPOSE_REFUSED` if the person may not be looked at
    public void require(int person, String key) {
        purpose.filter(_ -> !has(person)).ifPresent(asked -> {
            throw refused(key, asked);
        });
    }

    /// What is said of a person who may not be looked at.
    static Fault refused(String key, Purpose purpose) {
        return new Fault(
                FaultCode.PURPOSE_REFUSED,
                "person",
                "\"" + key + "\" is known, and may not be looked at for the purpose \"" + purpose.name() + "\"",
                "name a purpose the person allows; /api/v1/persons/{key}/consents and footpath consent show tell which");
    }

    /// What to say in an answer; null if everyone may be looked at.
    ///
    /// @param personsLeftOut how many of those who were asked for may not
    public @Nullable Told told(long personsLeftOut) {
        return purpose.map(asked -> new Told(asked.name(), PopulationRules.of(asked), personsLeftOut))
                .orElse(null);
    }
}
