/// Maps from and to files of other tools: [MapExchange] reads and writes them, its routes are in [ExchangeRoutes].
@NullMarked
package footpath.server.exchange;

import org.jspecify.annotations.NullMarked;
