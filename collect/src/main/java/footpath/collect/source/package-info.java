/// Where events come from: a [footpath.collect.source.Source] and the write keys its senders show.
///
/// The store implements [footpath.collect.source.SourceStore]. Knows no HTTP and no storage.
@NullMarked
package footpath.collect.source;

import org.jspecify.annotations.NullMarked;
