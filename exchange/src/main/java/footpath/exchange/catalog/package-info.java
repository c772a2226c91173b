/// Lists the formats.
@NullMarked
package footpath.exchange.catalog;

import org.jspecify.annotations.NullMarked;
