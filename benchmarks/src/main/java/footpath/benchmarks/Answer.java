package footpath.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// An answer in the form that all sides share, so that they compare.
///
/// @param rows      whole numbers by what they are about
/// @param tolerance how far two numbers may lie apart: 0, or 1 where both sides round
public record Answer(SortedMap<String, List<Long>> rows, long tolerance) {
    private static final int SHOWN = 5;

    /// An answer without any rounding.
    public static Answer exact(SortedMap<String, List<Long>> rows) {
        return new Answer(rows, 0);
    }

    /// An answer that is a single number of persons.
    public static Answer ofOne(long number) {
        return ofOne(List.of(number));
    }

    /// An answer that is a single row, as the peers give it after the text "all".
    public static Answer ofOne(List<Long> numbers) {
        return exact(new TreeMap<>(Map.of("all", numbers)));
    }

    /// Rows of text, as a peer gives them.
    ///
    /// @param keys how many cells at the front tell what the numbers after them are about
    /// @throws IllegalStateException if two rows are about the same
    public static Answer ofCells(List<List<String>> rows, int keys, long tolerance) {
        var byKey = new TreeMap<String, List<Long>>();
        for (List<String> row : rows) {
            String key = String.join(" → ", row.subList(0, keys));
            List<Long> numbers = row.subList(keys, row.size()).stream()
                    .map(cell -> Math.round(Double.parseDouble(cell)))
                    .toList();
            if (byKey.put(key, numbers) != null) {
                throw new IllegalStateException("benchmarks: a peer answered twice about " + key);
            }
        }
        return new Answer(byKey, tolerance);
    }

    /// @param question whose answer it is
    /// @param others   who gave the other answer
    /// @throws IllegalStateException at the first difference
    public void requireSame(Answer other, String question, String others) {
        if (!rows.keySet().equals(other.rows.keySet())) {
            throw difference(question, others, extra(this, other), extra(other, this));
        }
        rows.forEach((key, numbers) -> {
            List<Long> theirs = other.rows.getOrDefault(key, List.of());
            if (!isSame(numbers, theirs)) {
                throw difference(question + ", " + key, others, numbers, theirs);
            }
        });
    }

    private boolean isSame(List<Long> ours, List<Long> theirs) {
        if (ours.size() != theirs.size()) {
            return false;
        }
        for (int i = 0; i < ours.size(); i++) {
            if (Math.abs(ours.get(i) - theirs.get(i)) > tolerance) {
                return false;
            }
        }
        return true;
    }

    private static List<String> extra(Answer one, Answer another) {
        return one.rows.entrySet().stream()
                .filter(row -> !another.rows.containsKey(row.getKey()))
                .limit(SHOWN)
                .map(row -> row.getKey() + " " + row.getValue())
                .toList();
    }

    private static IllegalStateException difference(String question, String others, Object ours, Object theirs) {
        return new IllegalStateException(
                "benchmarks: answers differ for " + question + ": Footpath " + ours + ", " + others + " " + theirs);
    }
}
