/// Which traces belong to one person: an [footpath.events.identity.Identity] is one trace.
///
/// Leans on the JDK and the nouns of the platform. Knows no storage and no format.
@NullMarked
package footpath.events.identity;

import org.jspecify.annotations.NullMarked;
