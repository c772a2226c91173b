/// From the JSON of a body to arrivals, for any protocol: a [footpath.collect.wire.call.CallReader]
/// walks over a body once,
/// a [footpath.collect.wire.call.Draft] collects what one call says.
@NullMarked
package footpath.collect.wire.call;

import org.jspecify.annotations.NullMarked;
