package footpath.maps.persona;

import footpath.maps.TraitBinding;
import footpath.maps.measure.StepStatus;
import java.util.Optional;
import java.util.OptionalDouble;

/// A scored trait of a persona beside what the data says of its members. Scores lie between 0 and 100.
///
/// @param title     of the scored trait
/// @param believed  the score the team gave
/// @param binding   how it is observed
/// @param status    OK, NO_DATA where nothing is known of any member, SMALL_N, HIDDEN, or ERROR
/// @param reason    with NO_DATA and ERROR: what is missing
/// @param members   what is observed of them; empty if nothing is, or it is hidden
/// @param everybody what is observed of all, members included; empty with that of the members
public record ObservedScore(
        String title,
        int believed,
        TraitBinding binding,
        StepStatus status,
        Optional<String> reason,
        Optional<Estimate> members,
        Optional<Estimate> everybody) {

    /// A score that was observed.
    ///
    /// @param n     of whom it is known: who have a number, or any value
    /// @param value what it follows from: the mean in the trait's own unit, not kept within the scale; or the
    ///     share of those with a value that counts, from 0 to 1
    /// @param score 0 to 100
    /// @param low   of its 95 % interval: Student's t for a mean, Wilson for a share, kept within the scale;
    ///     empty for the mean of one
    /// @param high  of the same
    public record Estimate(long n, double value, double score, OptionalDouble low, OptionalDouble high) {}

    /// Observed less believed; empty unless the status is OK.
    public OptionalDouble difference() {
        return status == StepStatus.OK && members.isPresent()
                ? OptionalDouble.of(members.get().score() - believed)
                : OptionalDouble.empty();
    }

    /// Whether what is believed lies outside of the interval of what is observed. Never true unless the status is OK.
    public boolean isBeyondChance() {
        return status == StepStatus.OK
                && members.filter(seen -> believed < seen.low().orElse(believed)
                                || believed > seen.high().orElse(believed))
                        .isPresent();
    }
}
