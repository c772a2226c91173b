package footpath.analytics;

import java.util.Arrays;

/// The partial of [Entrants].
public final class EntrantsPartial implements Partial<EntrantsPartial> {
    private static final int NUMBERS = 4;

    /// Four numbers a person.
    private final LongList numbers = new LongList();

    /// Nobody.
    public EntrantsPartial() {}

    /// Adds a person.
    ///
    /// @param before    how many events of its timeline came before the entry
    /// @param entry     place in its timeline, from 0, of the first event at which it could enter
    /// @param converted whether it went all the way
    public void add(int person, int before, int entry, boolean converted) {
        numbers.add(person);
        numbers.add(before);
        numbers.add(entry);
        numbers.add(converted ? 1 : 0);
    }

    @Override
    public void merge(EntrantsPartial other) {
        numbers.addAll(other.numbers);
    }

    @Override
    public void write(PartialWriter out) {
        out.putLongs(numbers.toArray());
    }

    /// Reads entrants back.
    public static EntrantsPartial read(PartialReader in) {
        var partial = new EntrantsPartial();
        long[] read = in.takeLongs();
        in.require(read.length % NUMBERS == 0, "has a person without all of its numbers");
        in.require(
                Arrays.stream(read).allMatch(number -> number >= 0 && number <= Integer.MAX_VALUE),
                "has a number that is no place");
        partial.numbers.addAll(read);
        return partial;
    }

    /// All of them.
    ///
    /// @param rule by which they entered and went all the way, in words
    public Entrants entrants(String rule) {
        long[] all = numbers.toArray();
        int count = all.length / NUMBERS;
        long[] order = new long[count];
        for (int i = 0; i < count; i++) {
            order[i] = all[i * NUMBERS] << Integer.SIZE | i;
        }
        Arrays.sort(order);
        int[][] sorted = new int[NUMBERS - 1][count];
        boolean[] converted = new boolean[count];
        for (int i = 0; i < count; i++) {
            int from = (int) order[i] * NUMBERS;
            for (int number = 0; number < sorted.length; number++) {
                sorted[number][i] = (int) all[from + number];
            }
            converted[i] = all[from + NUMBERS - 1] == 1;
        }
        return new Entrants(rule, sorted[0], sorted[1], sorted[2], converted);
    }
}
