package footpath.analytics.trend;

import footpath.analytics.InvalidQuestion;

/// A series made of others, period by period and group by group.
///
/// @param name    what the answer calls it
/// @param text    as it was written
/// @param formula what is reckoned
public record TrendFormula(String name, String text, Formula formula) {
    private static final int LONGEST = 200;

    public TrendFormula {
        if (name.isBlank() || name.length() > LONGEST) {
            throw new InvalidQuestion("trend.formulas.name", "needs 1 to 200 letters, got \"" + name + "\"");
        }
    }

    /// A formula by its text.
    ///
    /// @throws InvalidQuestion if the text is none
    public static TrendFormula of(String name, String text) {
        return new TrendFormula(name, text, Formula.parse(text));
    }
}
