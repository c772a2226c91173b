/// The port to the event log: [EventLog] is what the index and the timeline read. The store implements it.
@NullMarked
package footpath.events.log;

import org.jspecify.annotations.NullMarked;
