/// Tests of erasing, suppressing and exporting persons, on real stores and with killed processes.
@NullMarked
package footpath.server.privacy;

import org.jspecify.annotations.NullMarked;
