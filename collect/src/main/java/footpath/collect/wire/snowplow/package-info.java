/// Snowplow's tracker protocol: a batch by POST, or one event as a picture.
@NullMarked
package footpath.collect.wire.snowplow;

import org.jspecify.annotations.NullMarked;
