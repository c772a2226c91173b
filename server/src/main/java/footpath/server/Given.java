package footpath.server;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Texts that people give, held to what they have to be.
public final class Given {
    private static final int LONGEST_NAME = 200;
    private static final int MOST_CHARACTERS = 10_000;

    private Given() {}

    /// A name: 1 to 200 characters, without the space around it.
    ///
    /// @param input what to call it in a fault
    /// @throws Fault `INVALID_INPUT`
    public static String name(String input, @Nullable String value) {
        return text(input, value, LONGEST_NAME);
    }

    /// Some sentences: 1 to 10,000 characters, without the space around them.
    public static String words(String input, @Nullable String value) {
        return text(input, value, MOST_CHARACTERS);
    }

    /// Some sentences that may be left out; blank ones are.
    public static Optional<String> note(String input, @Nullable String value) {
        return value == null || value.isBlank() ? Optional.empty() : Optional.of(words(input, value));
    }

    private static String text(String input, @Nullable String value, int most) {
        String text = value == null ? "" : value.strip();
        if (text.isEmpty() || text.length() > most) {
            String problem =
                    value == null ? "is missing" : text.isEmpty() ? "is blank" : "has " + text.length() + " characters";
            throw new Fault(FaultCode.INVALID_INPUT, input, problem, "give 1 to " + most + " characters");
        }
        return text;
    }
}
