/// Tests of sources and their senders, over HTTP.
@NullMarked
package footpath.server.source;

import org.jspecify.annotations.NullMarked;
