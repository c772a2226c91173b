package footpath.index;

import footpath.events.log.EventLog;
import footpath.events.log.KnownPersons;
import java.util.BitSet;
import java.util.Optional;
import java.util.stream.IntStream;

/// Who is one person, against who was one when the files of an index were written. Safe for use by several threads.
///
/// @param before who was one person then, if that is known
/// @param now    who is one person
/// @param others the numbers of all that got or lost an identity since, persons of then and of now
record PersonChange(Optional<KnownPersons> before, KnownPersons now, BitSet others) {
    /// Everybody is who they were.
    static PersonChange none(KnownPersons persons) {
        return new PersonChange(Optional.of(persons), persons, new BitSet());
    }

    /// @param lastKnown    who was one person when this was asked last
    /// @param afterVersion that of the persons in the files
    static PersonChange of(EventLog log, KnownPersons lastKnown, KnownPersons now, long afterVersion) {
        var others = new BitSet();
        if (now.version() != afterVersion) {
            IntStream.of(log.personsChangedAfter(afterVersion)).forEach(others::set);
        }
        return new PersonChange(Optional.of(lastKnown).filter(known -> known.version() == afterVersion), now, others);
    }

    /// Those of the others that are persons now, and are not whole persons of then put together: which of their events
    /// came under which of their identities, files do not say.
    BitSet parted() {
        var parted = new BitSet();
        others.stream()
                .map(now::person)
                .filter(person -> before.isEmpty() || !isOfWholePersons(person, before.get()))
                .forEach(parted::set);
        return parted;
    }

    private boolean isOfWholePersons(int person, KnownPersons then) {
        return olderOf(person, then)
                .flatMap(older -> IntStream.of(then.view().identities(older)))
                .allMatch(identity -> now.person(identity) == person);
    }

    /// The persons of then who are a person now that is not parted.
    IntStream olderOf(int person) {
        return others.get(person) ? olderOf(person, before.orElseThrow()) : IntStream.of(person);
    }

    private IntStream olderOf(int person, KnownPersons then) {
        return IntStream.of(now.view().identities(person)).map(then::person).distinct();
    }
}
