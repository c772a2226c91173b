package footpath.index;

import footpath.events.log.EventLog;
import footpath.events.log.KnownPersons;
import java.util.BitSet;
import java.util.stream.IntStream;

/// Deals the events of identities to the persons behind them. Confined to one thread at a time.
final class PersonRows implements EventLog.EventSink {
    private final EventLog.EventSink rows;
    private final KnownPersons persons;
    private final BitSet seen = new BitSet();

    /// @param rows receives each event with the number of its person
    PersonRows(EventLog.EventSink rows, KnownPersons persons) {
        this.rows = rows;
        this.persons = persons;
    }

    /// The same, where nobody asks who had no events; costs nothing where persons are identities.
    static EventLog.EventSink of(EventLog.EventSink rows, KnownPersons persons) {
        return persons.isEachAlone()
                ? rows
                : (identity, name, channel, timeMicros, seq) ->
                        rows.accept(persons.person(identity), name, channel, timeMicros, seq);
    }

    @Override
    public void accept(int identity, int name, int channel, long timeMicros, long seq) {
        int person = persons.person(identity);
        seen.set(person);
        rows.accept(person, name, channel, timeMicros, seq);
    }

    /// Those of some persons that had no events, in the same order.
    int[] without(int[] numbers) {
        return IntStream.of(numbers).filter(number -> !seen.get(number)).toArray();
    }
}
