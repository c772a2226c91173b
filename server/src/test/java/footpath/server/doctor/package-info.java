/// Tests of the examination of an installation that is damaged for real.
@NullMarked
package footpath.server.doctor;

import org.jspecify.annotations.NullMarked;
