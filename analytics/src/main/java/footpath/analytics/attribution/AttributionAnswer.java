package footpath.analytics.attribution;

import footpath.analytics.BreakdownValue;
import java.time.Duration;
import java.util.List;

/// How much credit each value gets, by each model.
///
/// Credits are neither rounded nor scaled afterwards. Those of a model sum to `worth.attributed()`, to
/// within a relative error of 1e-9; those of participation to more.
///
/// @param rule                   the rule by which paths were made, in words
/// @param conversions            how many conversions there are
/// @param worth                  what they are worth; as many as they are if each counts one
/// @param withoutWorth           how many conversions have no number in the property that tells their worth
/// @param pathsWithoutConversion how many paths led to no conversion
/// @param models                 one per model of the question, in its order
/// @param values                 most touches first, then by value; "other" and "(none)" last; only those
///     with a touch
/// @param took                   how long answering took
public record AttributionAnswer(
        String rule,
        Conversions conversions,
        Worth worth,
        long withoutWorth,
        long pathsWithoutConversion,
        List<ModelAnswer> models,
        List<ValueAnswer> values,
        Duration took) {

    public AttributionAnswer {
        models = List.copyOf(models);
        values = List.copyOf(values);
    }

    /// @param attributed   with at least one touch on their path
    /// @param unattributed without
    public record Conversions(long attributed, long unattributed) {}

    /// @param attributed   what the conversions with a touch are worth together
    /// @param unattributed what those without are
    public record Worth(double attributed, double unattributed) {}

    /// @param model which one
    /// @param rule  how it deals out credit, in words
    public record ModelAnswer(AttributionModel model, String rule) {}

    /// One value of the touches.
    ///
    /// @param value       what gets the credit
    /// @param touches     how many touches have it, those of the lookback before the period included
    /// @param conversions how many conversions have it on their path
    /// @param credits     one per model, in the order of the models, in the unit of the worth
    public record ValueAnswer(BreakdownValue value, long touches, long conversions, List<Double> credits) {
        public ValueAnswer {
            credits = List.copyOf(credits);
        }
    }
}
