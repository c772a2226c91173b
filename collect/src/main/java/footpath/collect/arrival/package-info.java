/// What senders say: an [footpath.collect.arrival.Arrival] is one call of one of them, understood.
///
/// Knows no protocol, no HTTP and no storage.
@NullMarked
package footpath.collect.arrival;

import org.jspecify.annotations.NullMarked;
