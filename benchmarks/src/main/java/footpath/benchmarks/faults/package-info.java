/// What becomes of acknowledged events when processes are killed and stopped, disks fill up and clocks jump:
/// a campaign against a server in a process of its own, run by benchmarks/faults, never by tests.
@NullMarked
package footpath.benchmarks.faults;

import org.jspecify.annotations.NullMarked;
