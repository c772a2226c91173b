package footpath.collect.mapping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/// What the first rows of a file hold in one column.
///
/// @param name   as a mapping names it
/// @param type   type of the file's own, as `TIMESTAMP`; `VARCHAR` for text
/// @param rows   how many rows were looked at
/// @param values what they hold, without absent values
public record ColumnSample(String name, String type, int rows, List<String> values) {
    public ColumnSample {
        values = List.copyOf(values);
    }

    /// How many different values there are.
    int distinct() {
        return new HashSet<>(values).size();
    }

    /// Whether each row has a value of its own.
    boolean isKey() {
        return !values.isEmpty() && values.size() == rows && distinct() == rows;
    }

    boolean isMostlyFilled() {
        return 2 * values.size() >= rows && !values.isEmpty();
    }

    /// The words of the name in lower case: `customerId`, `customer_id` and `Customer ID` have the same.
    List<String> words() {
        List<String> words = new ArrayList<>();
        String parted = name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ");
        for (String word : parted.split("[^\\p{L}\\p{N}]+", -1)) {
            if (!word.isEmpty()) {
                words.add(word.toLowerCase(Locale.ROOT));
            }
        }
        return words;
    }
}
