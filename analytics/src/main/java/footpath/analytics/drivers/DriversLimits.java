package footpath.analytics.drivers;

import footpath.analytics.MatcherRules;

/// How much is compared and told.
///
/// @param top     1 to 1,000: how many drivers the answer holds
/// @param minimum 1 to 1,000,000: how many persons of both groups together must have a value
/// @param values  1 to 10,000: how many values of one trait or property are compared, the most frequent ones
public record DriversLimits(int top, int minimum, int values) {
    /// 20 drivers, values of at least 30 persons, 100 values of a trait or property.
    public static final DriversLimits USUAL = new DriversLimits(20, 30, 100);

    public DriversLimits {
        MatcherRules.requireSize("drivers.top", top, 1, 1_000, "drivers");
        MatcherRules.requireSize("drivers.minimum", minimum, 1, 1_000_000, "persons");
        MatcherRules.requireSize("drivers.values", values, 1, 10_000, "values");
    }
}
