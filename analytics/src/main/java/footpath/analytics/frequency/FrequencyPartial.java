package footpath.analytics.frequency;

import footpath.analytics.Partial;
import footpath.analytics.PartialReader;
import footpath.analytics.PartialWriter;
import java.util.Arrays;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// How many persons have how many events. Small numbers, which nearly all are, lie in an array, so that a
/// person costs no allocation.
final class FrequencyPartial implements Partial<FrequencyPartial> {
    private static final int FEW = 1_024;

    private final long[] few = new long[FEW];
    private final NavigableMap<Integer, Long> many = new TreeMap<>();

    /// Counts persons with this many events.
    void add(int events, long persons) {
        if (events < FEW) {
            few[events] += persons;
        } else {
            many.merge(events, persons, Long::sum);
        }
    }

    /// Persons by number of events, ascending; only numbers that occur.
    NavigableMap<Integer, Long> personsByEvents() {
        NavigableMap<Integer, Long> all = new TreeMap<>(many);
        for (int events = 0; events < FEW; events++) {
            if (few[events] > 0) {
                all.put(events, few[events]);
            }
        }
        return all;
    }

    @Override
    public void merge(FrequencyPartial other) {
        other.personsByEvents().forEach(this::add);
    }

    @Override
    public void write(PartialWriter out) {
        Map<Integer, Long> all = personsByEvents();
        out.putLongs(all.keySet().stream().mapToLong(events -> events).toArray());
        out.putLongs(all.values().stream().mapToLong(persons -> persons).toArray());
    }

    static FrequencyPartial read(PartialReader in) {
        var partial = new FrequencyPartial();
        long[] events = in.takeLongs();
        long[] persons = in.takeLongs(events.length);
        in.require(
                Arrays.stream(events).allMatch(number -> number > 0 && number <= Integer.MAX_VALUE)
                        && Arrays.stream(persons).allMatch(number -> number > 0),
                "has numbers of events or persons that are not positive");
        for (int i = 0; i < events.length; i++) {
            partial.add((int) events[i], persons[i]);
        }
        return partial;
    }
}
