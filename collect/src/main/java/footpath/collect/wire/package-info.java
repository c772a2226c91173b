/// What goes over the wire between a sender and us: a [footpath.collect.wire.WireRequest] is read by a
/// [footpath.collect.wire.WireProtocol] into a [footpath.collect.wire.Delivery] of items, which is
/// answered in the words
/// of that protocol. The packages below are one protocol each, of the same plan; `catalog` lists them.
///
/// Knows no sockets, no server, no storage and no threads.
@NullMarked
package footpath.collect.wire;

import org.jspecify.annotations.NullMarked;
