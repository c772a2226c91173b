/// What did each person do, in order of time? Enter through [JourneyIndex]; questions run on one [IndexSnapshot].
///
/// The index is a cache of the event log in immutable files: shards of whole timelines, property and trait columns,
/// person keys, and a manifest that names them. Deleting it costs a rebuild, never data. It leans on
/// `footpath.events` alone and does not know which questions exist. The bytes are described in
/// docs/reference/index-format.md.
@NullMarked
package footpath.index;

import org.jspecify.annotations.NullMarked;
