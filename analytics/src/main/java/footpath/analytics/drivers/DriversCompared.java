package footpath.analytics.drivers;

import footpath.analytics.InvalidQuestion;
import footpath.analytics.MatcherRules;
import java.util.List;

/// In what two groups are compared.
///
/// @param traits     whether in every value of every trait
/// @param events     whether in every event by its name
/// @param properties in the values of which properties; at most 50
public record DriversCompared(boolean traits, boolean events, List<DriversProperty> properties) {
    /// In traits and events.
    public static final DriversCompared USUAL = new DriversCompared(true, true, List.of());

    public DriversCompared {
        properties = List.copyOf(properties);
        MatcherRules.requireSize("drivers.properties", properties.size(), 0, 50, "properties");
        if (!traits && !events && properties.isEmpty()) {
            throw new InvalidQuestion("drivers", "compares nothing; needs traits, events or a property");
        }
    }
}
