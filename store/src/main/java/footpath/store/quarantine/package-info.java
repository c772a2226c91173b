/// Calls and rows that could not be understood, and what became of them. Enter through
/// [footpath.store.quarantine.KeptQuarantine].
@NullMarked
package footpath.store.quarantine;

import org.jspecify.annotations.NullMarked;
