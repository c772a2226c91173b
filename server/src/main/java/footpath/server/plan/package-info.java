/// What events should say: the tracking plan, made from what is seen or written by hand, and how often arrivals break
/// it. [Plan] checks them as they come in.
@NullMarked
package footpath.server.plan;

import org.jspecify.annotations.NullMarked;
