package footpath.events.log;

import footpath.events.Period;
import footpath.events.PropertyValue;
import java.util.List;
import java.util.Map;

/// The log as people look at it: whole events of one person, the latest arrivals, counts. Made for pages,
/// not for kernels.
public interface TimelineReader {
    /// Events of one person by their numbers, in that order. Which numbers a timeline has, the index knows.
    ///
    /// @param personKey whose they are, by any of the person's identities
    /// @param seqs      numbers of events of that person; what has none is left out
    List<LoggedEvent> events(String personKey, long[] seqs);

    /// The latest arrivals, newest first.
    List<LoggedEvent> tail(int limit);

    /// Events of each name in a period, in order of the names' numbers. Names without an event there are
    /// left out.
    List<EventCount> counts(Period period);

    /// How many persons have an event in a period.
    long personsWithEvents(Period period);

    /// The traits of a person, by name; of several identities those that were set last. Empty if the person is
    /// unknown.
    ///
    /// @param personKey any of the person's identities
    Map<String, PropertyValue> traits(String personKey);
}
