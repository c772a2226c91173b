/// The nouns of the platform: [Event], its [PropertyValue]s, a [Period] of time.
///
/// Leans on the JDK alone. It knows no storage, no format and no question.
@NullMarked
package footpath.events;

import org.jspecify.annotations.NullMarked;
