/// Tests of the quarantine, over HTTP and in processes that are killed.
@NullMarked
package footpath.server.quarantine;

import org.jspecify.annotations.NullMarked;
