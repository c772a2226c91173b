package footpath.events.log;

import footpath.events.PropertyValue;
import java.util.List;
import java.util.OptionalInt;

/// The log of everything that happened, as its readers see it.
///
/// Persons, event names and channels are numbered densely from 0 in order of first arrival and keep their numbers for
/// ever. `seq` numbers the events from 1 in order of arrival, without gaps. Safe for use by several threads; each scan
/// sees one consistent state. Failures of the storage surface as [java.io.UncheckedIOException].
public interface EventLog {
    /// Highest `seq` in the log; 0 if it is empty.
    long lastSeq();

    /// Rises whenever a trait of any person changes; readers that keep traits compare it.
    long traitVersion();

    /// How many persons have a number.
    int personCount();

    /// The identity keys of persons `first` and on, in order of their numbers.
    void personKeys(int first, KeySink sink);

    /// The number of the person known under a key.
    OptionalInt person(String key);

    /// All event names, in order of their numbers.
    List<String> names();

    /// All channels, in order of their numbers.
    List<String> channels();

    /// Events with `afterSeq < seq <= throughSeq`, in order of `seq`. The sink is called by one thread at a time, which
    /// need not be the caller's.
    void scan(long afterSeq, long throughSeq, EventSink sink);

    /// Events with `seq <= throughSeq` of every person who has an event with `afterSeq < seq <= throughSeq`, in order
    /// of `seq`.
    void scanWholeTimelines(long afterSeq, long throughSeq, EventSink sink);

    /// One property of all events with `afterSeq < seq <= throughSeq` that carry it, in no order.
    void scanProperty(String property, long afterSeq, long throughSeq, PropertySink sink);

    /// One trait of all persons who have it, in no order.
    void scanTrait(String trait, TraitSink sink);

    /// Names of all properties seen, sorted.
    List<String> propertyNames();

    /// Names of all traits seen, sorted.
    List<String> traitNames();

    /// Receives identity keys.
    interface KeySink {
        void accept(int person, String key);
    }

    /// Receives events as numbers.
    interface EventSink {
        void accept(int person, int name, int channel, long timeMicros, long seq);
    }

    /// Receives values of a property.
    interface PropertySink {
        void accept(long seq, PropertyValue value);
    }

    /// Receives values of a trait.
    interface TraitSink {
        void accept(int person, PropertyValue value);
    }
}
