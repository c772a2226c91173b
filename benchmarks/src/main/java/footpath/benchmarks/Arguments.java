package footpath.benchmarks;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// What a benchmark was told on its command line: `--option value`, each with a usual value.
public final class Arguments {
    private final Map<String, String> values;

    private Arguments(Map<String, String> values) {
        this.values = values;
    }

    /// @param usual the value of each option there is, unless told otherwise
    /// @throws IllegalArgumentException if an option is unknown, or its value is missing
    public static Arguments parse(String[] arguments, Map<String, String> usual) {
        var values = new HashMap<>(usual);
        for (int i = 0; i < arguments.length; i += 2) {
            if (i + 1 == arguments.length) {
                throw new IllegalArgumentException(arguments[i] + ": needs a value");
            }
            if (values.put(arguments[i], arguments[i + 1]) == null) {
                throw new IllegalArgumentException(arguments[i] + ": no such option");
            }
        }
        return new Arguments(values);
    }

    public String text(String option) {
        String value = values.get(option);
        if (value == null) {
            throw new IllegalArgumentException(option + ": no such option");
        }
        return value;
    }

    public Path path(String option) {
        return Path.of(text(option));
    }

    /// @throws IllegalArgumentException if the value is no number
    public int number(String option) {
        try {
            return Integer.parseInt(text(option));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(option + ": needs a number, got " + text(option), e);
        }
    }
}
