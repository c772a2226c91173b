/// Adds arrivals to the log, each once, with the traits and the evidence they carry. Enter through
/// [footpath.store.append.ArrivalAppend].
@NullMarked
package footpath.store.append;

import org.jspecify.annotations.NullMarked;
