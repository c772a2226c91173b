/// Where events are fetched from: a [footpath.collect.feed.Feed] hands over what is new behind a position, and
/// [footpath.collect.feed.Feeds] makes one of each source that is pulled.
///
/// The store implements [footpath.collect.feed.FeedPositions]. Knows no HTTP, no storage of ours and no threads of its
/// own.
@NullMarked
package footpath.collect.feed;

import org.jspecify.annotations.NullMarked;
