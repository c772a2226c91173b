/// The way of an arrival into the log: on disk in the journal before its sender hears of it, from there
/// into the event log once, and never twice.
///
/// Enter through [footpath.store.arrival.JournalledArrivals].
@NullMarked
package footpath.store.arrival;

import org.jspecify.annotations.NullMarked;
