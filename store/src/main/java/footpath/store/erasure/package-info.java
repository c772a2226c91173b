/// What is removed for good: persons on demand, events that were kept long enough. Enter through
/// [footpath.store.erasure.Erasures] and [footpath.store.erasure.Expiry].
@NullMarked
package footpath.store.erasure;

import org.jspecify.annotations.NullMarked;
