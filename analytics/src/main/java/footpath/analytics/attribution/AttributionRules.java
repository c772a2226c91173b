package footpath.analytics.attribution;

import footpath.analytics.BreakdownValue;
import footpath.analytics.Words;
import footpath.events.filter.Field;
import footpath.events.filter.FilterText;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/// The rules of attribution in words.
final class AttributionRules {
    private AttributionRules() {}

    /// How paths are made.
    static String of(AttributionQuestion question) {
        String lookback = Words.of(question.lookback());
        return Words.of(question.scope())
                + (question.everyConversion()
                        ? " Every event matching "
                        : " Of each " + question.scope().subject().one() + " the first event of the period matching ")
                + FilterText.print(question.conversion()) + " is a conversion, worth "
                + question.worth()
                        .map(property -> "the number in its property \"" + property + "\", 0 without one")
                        .orElse("one")
                + ". Its path: the touches, events matching " + FilterText.print(question.touches())
                + ", at most " + lookback + " before it (inclusive, also before the period), in order of time and"
                + " arrival; at its instant those that arrived before it; repeats count; one touch may serve several"
                + " conversions. Credit goes to " + by(question.by()) + " of a touch: the " + question.top()
                + " with most touches stand alone, the rest is \"other\". Without a touch a conversion is unattributed."
                + " Touches of the period on no such path make paths without conversion, cut at conversions and "
                + lookback + " after their first touch"
                + (question.everyConversion() ? "." : "; those after the conversion are passed over.");
    }

    private static String by(TouchField field) {
        return switch (field) {
            case TouchField.Channel() -> "the " + Words.of(new Field.Channel());
            case TouchField.Property(String name) -> "the " + Words.of(new Field.Property(name));
            case TouchField.Name() -> "the name";
        };
    }

    /// How a model deals out credit.
    static String of(AttributionModel model) {
        return switch (model) {
            case AttributionModel.First() -> "All to the first touch.";
            case AttributionModel.Last() -> "All to the last touch.";
            case AttributionModel.LastNonDirect(BreakdownValue direct) ->
                "All to the last touch that is not \"" + direct + "\"; to the last if all are.";
            case AttributionModel.Linear() -> "The same to each touch.";
            case AttributionModel.Participation() ->
                "All to each distinct value; credits sum to more than the conversions.";
            case AttributionModel.UShaped() -> byPosition(0.4, 0.2, 0.4);
            case AttributionModel.JShaped() -> byPosition(0.2, 0.2, 0.6);
            case AttributionModel.InverseJ() -> byPosition(0.6, 0.2, 0.2);
            case AttributionModel.WShaped() ->
                "30 % each to the first, the middle (the earlier of two) and the last touch, 10 % shared by the"
                        + " others; of three or two touches the same to each.";
            case AttributionModel.Custom(double first, double middle, double last) -> byPosition(first, middle, last);
            case AttributionModel.TimeDecay(var halfLife) ->
                "A touch weighs half for every " + Words.of(halfLife) + " it lies before the conversion; weights are"
                        + " scaled to sum to one.";
            case AttributionModel.Markov(int order) ->
                "In proportion to removal effects: by how much the probability of conversion falls if a touch of the"
                        + " value ends the path. In the Markov chain of order " + order
                        + " over all paths with a touch, those without conversion included; solved exactly.";
            case AttributionModel.Shapley() ->
                "Shapley value, exact: a set of values wins the conversions whose path has no other value; so each"
                        + " conversion is shared evenly by the distinct values on its path.";
        };
    }

    private static String byPosition(double first, double middle, double last) {
        double ends = first + last;
        return percent(first) + " to the first touch, " + percent(last) + " to the last, " + percent(middle)
                + " shared by those between; of two touches " + percent(ends == 0 ? 0.5 : first / ends)
                + " to the first.";
    }

    private static String percent(double share) {
        return new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(100 * share) + " %";
    }
}
