package footpath.analytics;

import java.util.Arrays;

/// Persons who entered something, at which event each of them first could, and who of them went all the way.
/// Immutable.
public final class Entrants {
    /// What [#find] gives for a person who did not enter.
    public static final int NOBODY = -1;

    private final String rule;
    private final int[] persons;
    private final int[] before;
    private final int[] entry;
    private final boolean[] converted;

    /// @param persons   ascending
    /// @param before    for each, how many events of its timeline came before the entry
    /// @param entry     for each, the place of the entry in its timeline
    /// @param converted for each, whether it went all the way
    Entrants(String rule, int[] persons, int[] before, int[] entry, boolean[] converted) {
        this.rule = rule;
        this.persons = persons;
        this.before = before;
        this.entry = entry;
        this.converted = converted;
    }

    /// By which rule they entered and went all the way, in words.
    public String rule() {
        return rule;
    }

    /// How many persons entered.
    public int size() {
        return persons.length;
    }

    /// Which of them a person is, from 0; [#NOBODY] if it did not enter. O(log persons).
    public int find(int person) {
        return Math.max(NOBODY, Arrays.binarySearch(persons, person));
    }

    /// How many events at the head of the timeline of one of them came before its entry: all that nobody could take
    /// for simultaneous with it.
    public int before(int index) {
        return before[index];
    }

    /// The place, in the timeline of one of them, of the first event at which it could enter; from 0.
    public int entry(int index) {
        return entry[index];
    }

    /// Whether one of them went all the way.
    public boolean hasConverted(int index) {
        return converted[index];
    }
}
