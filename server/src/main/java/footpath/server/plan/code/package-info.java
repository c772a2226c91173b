/// The tracking plan as code that others compile: types of what events should say, and a method for each event. It
/// depends on nothing and sends nothing; [PlanCode] writes it.
@NullMarked
package footpath.server.plan.code;

import org.jspecify.annotations.NullMarked;
