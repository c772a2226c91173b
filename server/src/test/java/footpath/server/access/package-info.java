/// Tests of who is let in, over HTTP.
@NullMarked
package footpath.server.access;

import org.jspecify.annotations.NullMarked;
