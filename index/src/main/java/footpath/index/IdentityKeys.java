package footpath.index;

import footpath.events.log.KnownPersons;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// The keys of the identities of one snapshot, and whose they are. Immutable, for any thread.
///
/// @param files the keys, in order of their identities
/// @param known who is one person
record IdentityKeys(List<KeyFile> files, KnownPersons known) {
    IdentityKeys {
        files = List.copyOf(files);
    }

    /// No identity has this number or a higher one.
    int end() {
        return files.isEmpty() ? 0 : files.getLast().endPerson();
    }

    /// The key of a person; of several identities that which says most.
    String key(int person) {
        if (!known.view().isAlone(person)) {
            return known.view().key(person).text();
        }
        for (KeyFile file : files) {
            if (person >= file.firstPerson() && person < file.endPerson()) {
                return file.key(person);
            }
        }
        throw new IndexOutOfBoundsException("index: no person " + person + ", there are " + end());
    }

    /// The number of the identity of a key.
    OptionalInt number(String key) {
        for (KeyFile file : files) {
            OptionalInt person = file.person(key);
            if (person.isPresent()) {
                return person;
            }
        }
        return OptionalInt.empty();
    }

    /// The person of the identity of a key.
    OptionalInt person(String key) {
        OptionalInt identity = number(key);
        return identity.isPresent() && !known.erased().has(identity.getAsInt())
                ? OptionalInt.of(known.person(identity.getAsInt()))
                : OptionalInt.empty();
    }

    /// The persons of some identities, each once, in their order; unknown ones are left out.
    int[] persons(int[] identities) {
        int end = end();
        return IntStream.of(identities)
                .filter(identity -> identity < end)
                .map(known::person)
                .distinct()
                .toArray();
    }

    /// Whether each identity below [#end] is a person.
    boolean isEachPerson() {
        return known.isEachAlone() && known.erased().isEmpty();
    }
}
