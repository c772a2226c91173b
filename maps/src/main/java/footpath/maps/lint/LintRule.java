package footpath.maps.lint;

/// What is looked for, and why it matters.
///
/// @param key     by which it is named, as `nothing-after-purchase`
/// @param title   in a few words
/// @param classic whether it is one of the four mistakes that make most maps useless
/// @param why     why it matters
/// @param source  where that is written; empty text for a rule of our own
/// @param check   finds it
public record LintRule(String key, String title, boolean classic, String why, String source, Check check) {

    /// Looks for one mistake.
    @FunctionalInterface
    public interface Check {
        /// @param found takes each finding
        void look(LintedMap map, Findings found);
    }

    static LintRule classic(String key, String title, String why, String source, Check check) {
        return new LintRule(key, title, true, why, source, check);
    }

    static LintRule of(String key, String title, String why, String source, Check check) {
        return new LintRule(key, title, false, why, source, check);
    }
}
