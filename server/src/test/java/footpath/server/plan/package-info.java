/// Tests of the tracking plan.
@NullMarked
package footpath.server.plan;

import org.jspecify.annotations.NullMarked;
