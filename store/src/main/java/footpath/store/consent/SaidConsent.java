package footpath.store.consent;

import footpath.events.consent.ConsentWord;
import footpath.events.identity.Identity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// An event, or a call that is none, in which a person said something of consent. Immutable.
///
/// @param seq      number of the event; empty if it was said in a call that is none
/// @param identity under which it is kept
/// @param time     when it was said
/// @param received when it arrived; empty if unknown
/// @param source   where it came from
/// @param event    name of the event; empty if it was said in a call that is none
/// @param words    what was said, of each category
/// @param policy   version of the policy under which it was said, as far as the sender tells
public record SaidConsent(
        OptionalLong seq,
        Identity identity,
        Instant time,
        Optional<Instant> received,
        String source,
        Optional<String> event,
        List<ConsentWord> words,
        Optional<String> policy) {
    public SaidConsent {
        words = List.copyOf(words);
    }
}
