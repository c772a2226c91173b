package footpath.events.log;

import java.util.List;
import java.util.OptionalInt;

/// A log that is another one but for some of what it tells.
public interface LogView extends EventLog {
    /// The other one.
    EventLog whole();

    @Override
    default long lastSeq() {
        return whole().lastSeq();
    }

    @Override
    default long traitVersion() {
        return whole().traitVersion();
    }

    @Override
    default KnownPersons persons() {
        return whole().persons();
    }

    @Override
    default int[] personsChangedAfter(long version) {
        return whole().personsChangedAfter(version);
    }

    @Override
    default int identityCount() {
        return whole().identityCount();
    }

    @Override
    default void identityKeys(int first, KeySink sink) {
        whole().identityKeys(first, sink);
    }

    @Override
    default OptionalInt person(String key) {
        return whole().person(key);
    }

    @Override
    default List<String> names() {
        return whole().names();
    }

    @Override
    default List<String> channels() {
        return whole().channels();
    }

    @Override
    default void scan(long afterSeq, long throughSeq, EventSink sink) {
        whole().scan(afterSeq, throughSeq, sink);
    }

    @Override
    default void scanTimelines(long throughSeq, KnownPersons persons, int[] of, EventSink sink) {
        whole().scanTimelines(throughSeq, persons, of, sink);
    }

    @Override
    default void scanProperty(String property, long afterSeq, long throughSeq, PropertySink sink) {
        whole().scanProperty(property, afterSeq, throughSeq, sink);
    }

    @Override
    default void scanTrait(String trait, KnownPersons persons, TraitSink sink) {
        whole().scanTrait(trait, persons, sink);
    }

    @Override
    default List<String> propertyNames() {
        return whole().propertyNames();
    }

    @Override
    default List<String> traitNames() {
        return whole().traitNames();
    }
}
