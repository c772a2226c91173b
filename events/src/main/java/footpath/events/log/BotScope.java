package footpath.events.log;

import java.util.Locale;

/// Whether events count that were flagged as those of programs, or as told twice.
public enum BotScope {
    /// They do not: what is usual.
    EXCLUDE,
    /// They do, beside the others.
    INCLUDE,
    /// They alone do.
    ONLY;

    /// Its word: `exclude`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
