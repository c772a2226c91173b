@NullMarked
package footpath.server.exchange;

import org.jspecify.annotations.NullMarked;
