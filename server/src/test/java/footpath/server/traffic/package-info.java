/// Tests of what is counted while it comes in.
@NullMarked
package footpath.server.traffic;

import org.jspecify.annotations.NullMarked;
