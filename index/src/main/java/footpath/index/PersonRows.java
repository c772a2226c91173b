package footpath.index;

import footpath.events.log.EventLog;
import footpath.events.log.KnownPersons;

/// Deals the events of identities to the persons behind them.
final class PersonRows {
    private PersonRows() {}

    /// Costs nothing where persons are identities.
    ///
    /// @param rows receives each event with the number of its person
    static EventLog.EventSink of(EventLog.EventSink rows, KnownPersons persons) {
        return persons.isEachAlone()
                ? rows
                : (identity, name, channel, timeMicros, seq) ->
                        rows.accept(persons.person(identity), name, channel, timeMicros, seq);
    }
}
