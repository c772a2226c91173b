/// Which protocols are spoken: [footpath.collect.wire.catalog.WireProtocols] names them all.
@NullMarked
package footpath.collect.wire.catalog;

import org.jspecify.annotations.NullMarked;
