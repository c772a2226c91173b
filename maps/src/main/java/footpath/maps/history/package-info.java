/// Maps through time: what was kept, revision by revision, and the port behind which it is kept.
///
/// Leans on the records of maps and on maps.edit.
@NullMarked
package footpath.maps.history;

import org.jspecify.annotations.NullMarked;
