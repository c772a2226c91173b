/// The tracking plan as it is kept, and how often arrivals broke it: the port to what keeps them.
@NullMarked
package footpath.collect.plan;

import org.jspecify.annotations.NullMarked;
