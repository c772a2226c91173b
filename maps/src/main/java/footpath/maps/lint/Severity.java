package footpath.maps.lint;

import java.util.Locale;

/// How much a finding weighs.
public enum Severity {
    /// The map cannot do what maps are for.
    ERROR,
    /// A part of it misleads, or leads to nothing.
    WARNING,
    /// It could be better.
    HINT;

    /// As it is written in answers: `error`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
