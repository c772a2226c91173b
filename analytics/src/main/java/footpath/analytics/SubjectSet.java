package footpath.analytics;

import org.roaringbitmap.RoaringBitmap;

/// A set of persons by number: the list behind a count. Immutable.
public final class SubjectSet {
    private final RoaringBitmap persons;

    SubjectSet(RoaringBitmap persons) {
        this.persons = persons;
    }

    /// The persons with these numbers.
    public static SubjectSet of(int... persons) {
        return new SubjectSet(RoaringBitmap.bitmapOf(persons));
    }

    /// How many persons.
    public long size() {
        return persons.getLongCardinality();
    }

    /// Whether a person is in it.
    public boolean contains(int person) {
        return persons.contains(person);
    }

    /// At most `limit` persons in ascending order of their numbers, after the first `offset`.
    public int[] page(long offset, int limit) {
        if (offset < 0 || limit < 0) {
            throw new IllegalArgumentException(
                    "page: needs offset and limit of at least 0, got " + offset + ", " + limit);
        }
        int length = (int) Math.max(0, Math.min(limit, size() - offset));
        int[] page = new int[length];
        for (int index = 0; index < length; index++) {
            page[index] = persons.select((int) offset + index);
        }
        return page;
    }

    /// Those in both.
    public SubjectSet and(SubjectSet other) {
        return new SubjectSet(RoaringBitmap.and(persons, other.persons));
    }

    /// Those in at least one.
    public SubjectSet or(SubjectSet other) {
        return new SubjectSet(RoaringBitmap.or(persons, other.persons));
    }

    /// Those in this one and not in the other.
    public SubjectSet andNot(SubjectSet other) {
        return new SubjectSet(RoaringBitmap.andNot(persons, other.persons));
    }

    RoaringBitmap bitmap() {
        return persons;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SubjectSet set && persons.equals(set.persons);
    }

    @Override
    public int hashCode() {
        return persons.hashCode();
    }

    @Override
    public String toString() {
        return "SubjectSet[" + size() + " persons]";
    }
}
