package footpath.store.erasure;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// For how many days events are kept: those of a name, and everything of a source. Where both say something
/// of an event, the shorter counts; what none says anything of is kept for ever. Immutable.
///
/// @param daysByEvent  by name of the event
/// @param daysBySource by name of the source
public record ExpiryRules(Map<String, Integer> daysByEvent, Map<String, Integer> daysBySource) {
    /// Everything is kept.
    public static final ExpiryRules NONE = new ExpiryRules(Map.of(), Map.of());

    /// Most days a rule can have: a hundred years.
    public static final int MOST_DAYS = 36_525;

    /// Most rules there can be.
    public static final int MOST_RULES = 1_000;

    public ExpiryRules {
        daysByEvent = Map.copyOf(daysByEvent);
        daysBySource = Map.copyOf(daysBySource);
        daysByEvent.forEach((name, days) -> require("events", name, days));
        daysBySource.forEach((name, days) -> require("sources", name, days));
        if (daysByEvent.size() + daysBySource.size() > MOST_RULES) {
            throw new IllegalArgumentException(
                    "expiry: has " + (daysByEvent.size() + daysBySource.size()) + " rules; allowed are " + MOST_RULES);
        }
    }

    private static void require(String part, String name, int days) {
        if (name.isEmpty() || days < 1 || days > MOST_DAYS) {
            throw new IllegalArgumentException("expiry." + part + ": keeps \"" + name + "\" for " + days
                    + " days; needs a name, and 1 to " + MOST_DAYS + " days");
        }
    }

    public boolean isEmpty() {
        return daysByEvent.isEmpty() && daysBySource.isEmpty();
    }

    /// With another number of days for events of a name; none if 0.
    public ExpiryRules withEvent(String name, int days) {
        return new ExpiryRules(with(daysByEvent, name, days), daysBySource);
    }

    /// With another number of days for a source; none if 0.
    public ExpiryRules withSource(String name, int days) {
        return new ExpiryRules(daysByEvent, with(daysBySource, name, days));
    }

    private static Map<String, Integer> with(Map<String, Integer> rules, String name, int days) {
        SortedMap<String, Integer> changed = new TreeMap<>(rules);
        if (days == 0) {
            changed.remove(name);
        } else {
            changed.put(name, days);
        }
        return changed;
    }
}
