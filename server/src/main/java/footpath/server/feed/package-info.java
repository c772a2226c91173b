/// Sources that are pulled: [footpath.server.feed.RunningFeeds] runs a thread for each, keeps what it brings and how
/// far it came, and tells how it is.
@NullMarked
package footpath.server.feed;

import org.jspecify.annotations.NullMarked;
