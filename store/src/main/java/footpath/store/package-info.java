/// Adapters of the storage ports. [DataDirectory] is the place on disk; `events` keeps the event log in it.
@NullMarked
package footpath.store;

import org.jspecify.annotations.NullMarked;
