package footpath.server.person;

import footpath.server.AllowedPersons;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A part of the persons that a search found.
///
/// @param total  how many it found
/// @param offset how many come before this part
/// @param population for which purpose, and how many that the search found it leaves out; null if nobody by rule
public record FoundPersons(
        long total, long offset, List<FoundPerson> persons, AllowedPersons.@Nullable Told population) {

    /// @param person     what the person is called
    /// @param events     how many events the timeline holds
    /// @param firstSeen  null if there is none
    /// @param lastSeen   null if there is none
    /// @param identities how many there are
    /// @param channels   on which channels the events were, most frequent first; empty if unknown
    public record FoundPerson(
            String person,
            long events,
            @Nullable String firstSeen,
            @Nullable String lastSeen,
            int identities,
            List<String> channels) {}

    /// The same persons as other lists tell them.
    public PersonPage lines() {
        return new PersonPage(
                total,
                offset,
                persons.stream()
                        .map(one -> new PersonLine(one.person, one.events, one.firstSeen, one.lastSeen))
                        .toList());
    }
}
