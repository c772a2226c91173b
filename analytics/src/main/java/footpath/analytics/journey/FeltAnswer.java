package footpath.analytics.journey;

import java.util.List;
import java.util.OptionalDouble;

/// How people felt at the steps of a map.
///
/// @param entrants how many entered
/// @param steps    each step, in order of the document
/// @param answers  how many answers were given during the journeys
/// @param outside  of these, how many hold no number of the scale; they count nowhere
public record FeltAnswer(long entrants, List<StepFeeling> steps, long answers, long outside) {
    public FeltAnswer {
        steps = List.copyOf(steps);
    }

    /// @param key  of the step
    /// @param n    how many people said how they felt there
    /// @param mean of these people, -2 to 2; of several answers of one person their mean; absent if n is 0
    /// @param low  end of the 95 % interval of the mean, not below -2; absent if n is less than 2
    /// @param high its other end, not above 2
    /// @param error standard error of the mean; absent if n is less than 2
    public record StepFeeling(
            String key, long n, OptionalDouble mean, OptionalDouble low, OptionalDouble high, OptionalDouble error) {}
}
