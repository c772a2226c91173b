/// Tests of health and figures, over HTTP.
@NullMarked
package footpath.server.health;

import org.jspecify.annotations.NullMarked;
