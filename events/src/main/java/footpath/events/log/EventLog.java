package footpath.events.log;

import footpath.events.PropertyValue;
import java.util.List;
import java.util.OptionalInt;

/// The log of everything that happened, as its readers see it.
///
/// Identities, event names and channels are numbered densely from 0 in order of first arrival and keep
/// their numbers for ever. An event is kept under one identity; who is behind it, [#persons] tells, so that
/// learning who is one person moves no event. `seq` numbers the events from 1 in order of arrival; an event
/// that was removed for good leaves a gap, and its number is given to no other. Safe for use by several
/// threads; each scan sees one consistent state. Failures of the storage surface as
/// [java.io.UncheckedIOException].
public interface EventLog {
    /// Behind a kind of accounts the name of a trait: what the account of that kind is called which a person belongs
    /// to.
    String ACCOUNT_KEY = ":key";

    /// Highest `seq` that was ever given; 0 if none was.
    long lastSeq();

    /// Rises whenever a trait of any person changes; readers that keep traits compare it.
    long traitVersion();

    /// Who is one person by all that is known now.
    KnownPersons persons();

    /// Numbers of the persons that got or lost an identity since a version of [#persons], whether they are
    /// persons still or were one then, ascending. Some may be among them that are again as they were. Takes
    /// time for each of them where the change came while this log was open, else for all links.
    int[] personsChangedAfter(long version);

    /// How many identities have a number.
    int identityCount();

    /// The keys of identities `first` and on, in order of their numbers.
    void identityKeys(int first, KeySink sink);

    /// The number of the person that has the identity of a key.
    OptionalInt person(String key);

    /// All event names, in order of their numbers.
    List<String> names();

    /// All channels, in order of their numbers.
    List<String> channels();

    /// Events with `afterSeq < seq <= throughSeq`, in order of `seq`. The sink is called by one thread at a
    /// time, which need not be the caller's.
    void scan(long afterSeq, long throughSeq, EventSink sink);

    /// Events with `seq <= throughSeq` of some persons, in order of `seq`. Takes a look at every event of
    /// the log.
    ///
    /// @param persons who is one person
    /// @param of      the numbers of some of them
    void scanTimelines(long throughSeq, KnownPersons persons, int[] of, EventSink sink);

    /// One property of all events with `afterSeq < seq <= throughSeq` that carry it, in no order.
    void scanProperty(String property, long afterSeq, long throughSeq, PropertySink sink);

    /// One trait of all persons who have it, in no order. Of several identities of a person the value
    /// counts that was set last.
    void scanTrait(String trait, KnownPersons persons, TraitSink sink);

    /// Names of all properties seen, sorted.
    List<String> propertyNames();

    /// Names of all traits seen, sorted.
    List<String> traitNames();

    /// Receives identity keys.
    interface KeySink {
        void accept(int identity, String key);
    }

    /// Receives events as numbers, each with the identity it is kept under.
    interface EventSink {
        void accept(int identity, int name, int channel, long timeMicros, long seq);
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
