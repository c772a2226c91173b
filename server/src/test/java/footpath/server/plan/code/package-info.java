/// Tests of the tracking plan as code.
@NullMarked
package footpath.server.plan.code;

import org.jspecify.annotations.NullMarked;
