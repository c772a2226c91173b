/// How fast events are collected: a server in a process of its own, senders on the same machine, and what
/// other stores take of the same events.
@NullMarked
package footpath.benchmarks.collect;

import org.jspecify.annotations.NullMarked;
