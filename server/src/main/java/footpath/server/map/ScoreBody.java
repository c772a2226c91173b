package footpath.server.map;

import footpath.maps.TraitBinding;
import footpath.maps.persona.ObservedScore;
import org.jspecify.annotations.Nullable;

/// A scored trait of a persona beside what the data says of its members. Scores lie between 0 and 100.
///
/// @param title        of the scored trait
/// @param believed     the score the team gave
/// @param trait        of persons, by which it is observed
/// @param kind         `average` of a number, or `share` of those with a value
/// @param status       `OK`, `NO_DATA`, `SMALL_N`, `HIDDEN` or `ERROR`
/// @param reason       what is missing; null unless the status is `NO_DATA` or `ERROR`
/// @param members      what is observed of them; null if nothing is, or it is hidden
/// @param everybody    the same of all
/// @param difference   observed less believed; null unless the status is `OK`
/// @param beyondChance whether what is believed lies outside of the interval
public record ScoreBody(
        String title,
        int believed,
        String trait,
        String kind,
        String status,
        @Nullable String reason,
        @Nullable Estimate members,
        @Nullable Estimate everybody,
        @Nullable Double difference,
        boolean beyondChance) {

    /// A score that was observed.
    ///
    /// @param n     of whom it is known
    /// @param value the mean in the trait's own unit, or the share from 0 to 1
    /// @param low   of the 95 % interval of the score; null for the mean of one
    /// @param high  of the same
    public record Estimate(
            long n,
            double value,
            double score,
            @Nullable Double low,
            @Nullable Double high) {
        static Estimate of(ObservedScore.Estimate seen) {
            return new Estimate(
                    seen.n(),
                    seen.value(),
                    seen.score(),
                    PersonasBody.orNull(seen.low()),
                    PersonasBody.orNull(seen.high()));
        }
    }

    static ScoreBody of(ObservedScore score) {
        return new ScoreBody(
                score.title(),
                score.believed(),
                score.binding().trait(),
                score.binding() instanceof TraitBinding.Average ? "average" : "share",
                score.status().name(),
                score.reason().orElse(null),
                score.members().map(Estimate::of).orElse(null),
                score.everybody().map(Estimate::of).orElse(null),
                PersonasBody.orNull(score.difference()),
                score.isBeyondChance());
    }
}
