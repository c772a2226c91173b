@NullMarked
package footpath.server.vote;

import org.jspecify.annotations.NullMarked;
