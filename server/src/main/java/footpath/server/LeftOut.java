package footpath.server;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who was left out of the answers that one thread asks for, and by which rule. Bound to the asking thread by
/// [#CURRENT]; confined to it.
public final class LeftOut {
    /// What the answers of this thread leave out; where none is bound, nobody asks.
    public static final ScopedValue<LeftOut> CURRENT = ScopedValue.newInstance();

    private @Nullable Told told;

    /// What an answer says of whom it leaves out.
    ///
    /// @param purpose        for which it was asked
    /// @param rule           who counts, as a sentence
    /// @param personsLeftOut how many persons with events do not
    public record Told(String purpose, String rule, long personsLeftOut) {}

    /// What is to be told of the latest answer of this thread; empty if nobody was left out by any rule.
    public static Optional<Told> told() {
        return CURRENT.isBound() ? Optional.ofNullable(CURRENT.get().told) : Optional.empty();
    }

    static void note(Optional<Told> told) {
        if (CURRENT.isBound()) {
            CURRENT.get().told = told.orElse(null);
        }
    }
}
