package footpath.maps.persona;

import footpath.analytics.BreakdownValue;
import footpath.analytics.segment.SegmentValuesAnswer.Row;
import footpath.analytics.segment.SegmentValuesAnswer.Values;
import footpath.events.PropertyValue;
import java.util.NavigableMap;
import java.util.TreeMap;

/// A trait whose values are numbers: how many of two groups have each.
///
/// @param one   how many of the group looked at
/// @param whole how many of everybody, the group included
record TraitNumbers(NavigableMap<Double, Long> one, NavigableMap<Double, Long> whole) {
    /// Of fewer different values each is told alone.
    private static final int LEAST_VALUES = 12;

    /// So many of a hundred persons with a value must have a number.
    private static final int MOSTLY = 90;

    /// Whether the values of a trait are told as numbers.
    static boolean fits(Values values) {
        long numbers = 0;
        long known = 0;
        int different = 0;
        for (Row row : values.rows()) {
            if (row.value() instanceof BreakdownValue.Value(PropertyValue value)) {
                boolean isNumber = value instanceof PropertyValue.Numeric;
                known += row.persons().getFirst();
                numbers += isNumber ? row.persons().getFirst() : 0;
                different += isNumber ? 1 : 0;
            }
        }
        return different >= LEAST_VALUES && 100 * numbers >= MOSTLY * known;
    }

    /// @param group number of the group looked at
    static TraitNumbers of(Values values, int group) {
        NavigableMap<Double, Long> one = new TreeMap<>();
        NavigableMap<Double, Long> whole = new TreeMap<>();
        for (Row row : values.rows()) {
            if (row.value() instanceof BreakdownValue.Value(PropertyValue.Numeric(double number))) {
                one.merge(number, row.persons().get(group), Long::sum);
                whole.merge(number, row.persons().getFirst(), Long::sum);
            }
        }
        return new TraitNumbers(one, whole);
    }

    /// Everybody's median; 0 if nobody has a number.
    double median() {
        return Quartiles.of(whole).map(Quartiles::median).orElse(0.0);
    }

    /// Of those with a number: who lies above everybody's median, as in the median test of A. M. Mood, Introduction to
    /// the Theory of Statistics (1950), 394-399.
    HeldValue above() {
        double median = median();
        return new HeldValue(sum(one.tailMap(median, false)), sum(one), sum(whole.tailMap(median, false)), sum(whole));
    }

    private static long sum(NavigableMap<Double, Long> counts) {
        return counts.values().stream().mapToLong(count -> count).sum();
    }
}
