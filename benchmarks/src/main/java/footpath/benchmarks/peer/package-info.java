/// Against whom? One class a peer, each with its own best table; [Peers] opens them.
@NullMarked
package footpath.benchmarks.peer;

import org.jspecify.annotations.NullMarked;
