package footpath.server;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who was left out of the answers that one thread asks for, and by which rule. Bound to the asking
/// thread by [#CURRENT]; confined to it.
public final class LeftOut {
    /// What the answers of this thread leave out; where none is bound, nobody asks.
    public static final ScopedValue<LeftOut> CURRENT = ScopedValue.newInstance();

    private @Nullable Told told;

    /// What an answer says of whom and what it leaves out.
    ///
    /// @param purpose        for which it was asked; null if for none
    /// @param known          as known when; null if now
    /// @param bots           `exclude`, `include` or `only`: what counts of flagged events
    /// @param rule           who and what counts, in sentences
    /// @param personsLeftOut how many persons with events do not count for the purpose
    /// @param eventsLeftOut  how many events do not count because they are flagged
    public record Told(
            @Nullable String purpose,
            @Nullable String known,
            String bots,
            String rule,
            long personsLeftOut,
            long eventsLeftOut) {}

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
