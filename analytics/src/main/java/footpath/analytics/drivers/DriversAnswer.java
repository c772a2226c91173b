package footpath.analytics.drivers;

import footpath.analytics.BreakdownValue;
import footpath.analytics.Share;
import footpath.analytics.ShareDifference;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;

/// What sets the target apart.
///
/// @param rule     who was compared in what, in words
/// @param target   how many persons are in the target
/// @param base     how many are in the base
/// @param both     how many of the target were in the segment of the base too
/// @param compared how many shares were compared
/// @param rare     how many values were not compared, since too few persons have them
/// @param leftOut  where a trait or property has more values than are compared
/// @param drivers  the largest differences, on either side
/// @param took     how long answering took
public record DriversAnswer(
        String rule,
        long target,
        long base,
        long both,
        long compared,
        long rare,
        List<LeftOut> leftOut,
        List<Driver> drivers,
        Duration took) {

    public DriversAnswer {
        leftOut = List.copyOf(leftOut);
        drivers = List.copyOf(drivers);
    }

    /// @param source a trait or a property
    /// @param values how many of its values that enough persons have were not compared, the least frequent ones
    public record LeftOut(DriverSource source, long values) {}

    /// @param source         of what it is a value
    /// @param value          the value, or the name of the event
    /// @param shares         of the target and of the base who have it
    /// @param pValue         how likely a difference as far from none would be, were there none
    /// @param adjustedPValue the same for this and all that differ more clearly, by the number of comparisons
    public record Driver(
            DriverSource source, BreakdownValue value, ShareDifference shares, double pValue, double adjustedPValue) {

        /// How many times as large the share of the target is; empty if nobody in the base has it.
        public OptionalDouble lift() {
            Share base = shares.second();
            return base.n() == 0
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(
                            shares.first().share().orElseThrow() / base.share().orElseThrow());
        }
    }
}
