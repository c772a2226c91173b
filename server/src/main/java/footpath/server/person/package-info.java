/// Persons: [Persons] finds them and tells their timelines; its routes are in [PersonRoutes].
@NullMarked
package footpath.server.person;

import org.jspecify.annotations.NullMarked;
