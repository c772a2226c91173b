/// CloudEvents 1.0 over HTTP: single events, batches of them, and events whose attributes are headers.
@NullMarked
package footpath.collect.wire.cloudevents;

import org.jspecify.annotations.NullMarked;
