@NullMarked
package footpath.server.signature;

import org.jspecify.annotations.NullMarked;
