/// For which purposes persons may be looked at, and what they said of them. Enter through
/// [footpath.store.consent.Consents].
@NullMarked
package footpath.store.consent;

import org.jspecify.annotations.NullMarked;
