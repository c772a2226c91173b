package footpath.index;

import footpath.events.PropertyValue;
import footpath.events.log.EventLog;
import footpath.events.log.KnownPersons;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// The numbers of cases: those that an index on disk has given out, and new ones in order of first arrival.
///
/// Confined to one thread.
final class CaseNumbers {
    /*
     * A mark is 0 for no case, number + 1 for a case with a number, and -(place + 1) for one that has none yet and whose
     * key stands at that place among the fresh ones. Properties come in no order, so numbers are only given out when the
     * events are gone through in order of arrival.
     */
    private final EventLog log;
    private final Path directory;
    private final KnownPersons persons;
    private final Optional<String> property;
    private final List<KeyFile> stored;
    private final KeyNumbers fresh = new KeyNumbers();
    private int[] numberOfFresh = new int[1024];
    private int[] placeOfNumber = new int[1024];
    private int given;
    private int[] markOfPerson = {};

    /// @param persons  whose trait it is
    /// @param property whose values are the cases; empty if persons alone tell
    /// @param trait    of the person, for events without the property
    CaseNumbers(
            EventLog log,
            KnownPersons persons,
            Path directory,
            Optional<String> property,
            Optional<String> trait,
            List<KeyFile> stored) {
        this.log = log;
        this.persons = persons;
        this.directory = directory;
        this.property = property;
        this.stored = List.copyOf(stored);
        trait.ifPresent(this::readTrait);
    }

    private void readTrait(String name) {
        log.scanTrait(name, persons, (person, value) -> {
            if (person >= markOfPerson.length) {
                markOfPerson = Arrays.copyOf(markOfPerson, Math.max(person + 1, 2 * markOfPerson.length));
            }
            markOfPerson[person] = mark(value);
        });
    }

    int count() {
        return storedCount() + given;
    }

    private int storedCount() {
        return stored.isEmpty() ? 0 : stored.getLast().endPerson();
    }

    String key(int number) {
        if (number >= storedCount()) {
            return fresh.key(placeOfNumber[number - storedCount()]);
        }
        return stored.stream()
                .filter(file -> file.firstPerson() <= number && number < file.endPerson())
                .findFirst()
                .orElseThrow()
                .key(number);
    }

    OptionalInt number(String key) {
        for (KeyFile file : stored) {
            OptionalInt found = file.person(key);
            if (found.isPresent()) {
                return found;
            }
        }
        return OptionalInt.empty();
    }

    /// The case of each event of a range; cases that were never met get their numbers.
    CaseRange read(long afterSeq, long throughSeq) {
        CaseRange range = range(afterSeq, throughSeq);
        property.ifPresent(
                name -> log.scanProperty(name, afterSeq, throughSeq, (seq, value) -> range.mark(seq, mark(value))));
        log.scan(afterSeq, throughSeq, (identity, _, _, _, seq) -> {
            int mark = range.mark(seq);
            int meant = mark == CaseRange.NONE ? markOf(persons.person(identity)) : mark;
            if (meant != CaseRange.NONE) {
                range.mark(seq, meant > 0 ? meant : numbered(-meant - 1) + 1);
            }
        });
        return range;
    }

    /// A range of which nothing is noted.
    CaseRange range(long afterSeq, long throughSeq) {
        return new CaseRange(directory, afterSeq, throughSeq);
    }

    private int markOf(int person) {
        return person < markOfPerson.length ? markOfPerson[person] : CaseRange.NONE;
    }

    private int mark(PropertyValue value) {
        String key = CaseKey.of(value);
        OptionalInt known = number(key);
        return known.isPresent() ? known.getAsInt() + 1 : -fresh.numberOf(key) - 1;
    }

    private int numbered(int place) {
        if (place >= numberOfFresh.length) {
            numberOfFresh = Arrays.copyOf(numberOfFresh, Math.max(place + 1, 2 * numberOfFresh.length));
        }
        if (numberOfFresh[place] == 0) {
            if (given == placeOfNumber.length) {
                placeOfNumber = Arrays.copyOf(placeOfNumber, 2 * given);
            }
            placeOfNumber[given] = place;
            numberOfFresh[place] = storedCount() + ++given;
        }
        return numberOfFresh[place] - 1;
    }
}
