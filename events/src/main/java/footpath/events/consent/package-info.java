/// For which purposes a person may be looked at: what senders say of it
/// ([footpath.events.consent.ConsentWords]), which purposes there are
/// ([footpath.events.consent.Purpose]), and who is allowed by all that was said
/// ([footpath.events.consent.ConsentLedger]).
@NullMarked
package footpath.events.consent;

import org.jspecify.annotations.NullMarked;
