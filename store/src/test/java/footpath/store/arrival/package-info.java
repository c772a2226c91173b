/// Tests of the way of arrivals, on a real journal and a real event log.
@NullMarked
package footpath.store.arrival;

import org.jspecify.annotations.NullMarked;
