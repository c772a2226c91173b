package footpath.analytics;

import org.roaringbitmap.RoaringBitmap;

/// The partial of a list: which persons are on it.
public final class PersonsPartial implements Partial<PersonsPartial> {
    private final RoaringBitmap persons = new RoaringBitmap();

    /// An empty list.
    public PersonsPartial() {}

    /// Puts a person on the list.
    public void add(int person) {
        persons.add(person);
    }

    @Override
    public void merge(PersonsPartial other) {
        persons.or(other.persons);
    }

    @Override
    public void write(PartialWriter out) {
        out.putPersons(persons);
    }

    /// Reads a list back.
    public static PersonsPartial read(PartialReader in) {
        var partial = new PersonsPartial();
        partial.persons.or(in.takePersons());
        return partial;
    }

    /// The persons on the list.
    public SubjectSet set() {
        return new SubjectSet(persons);
    }
}
