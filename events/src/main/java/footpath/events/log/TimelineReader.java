package footpath.events.log;

import footpath.events.Period;
import footpath.events.PropertyValue;
import java.util.List;
import java.util.Map;

/// The log as people look at it: whole events of one person, the latest arrivals, counts. Made for pages, not for
/// kernels.
public interface TimelineReader {
    /// Events of a person, newest first; ties in time by arrival, latest first. Empty if the person is unknown.
    ///
    /// @param limit     at most so many
    /// @param beforeSeq only events after the event of this `seq` in that order; [Long#MAX_VALUE] for the newest
    List<LoggedEvent> timeline(String personKey, int limit, long beforeSeq);

    /// The latest arrivals, newest first.
    List<LoggedEvent> tail(int limit);

    /// Events of each name in a period, in order of the names' numbers. Names without an event there are left out.
    List<EventCount> counts(Period period);

    /// How many persons have an event in a period.
    long personsWithEvents(Period period);

    /// The traits of a person, by name. Empty if the person is unknown.
    Map<String, PropertyValue> traits(String personKey);
}
