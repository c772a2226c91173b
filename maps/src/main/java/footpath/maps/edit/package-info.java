/// Changes of a map as lists of operations: applied, undone, told in words, and found between two maps. Enter through
/// [MapEditor] and [MapDifference]; [OperationJson] is how operations are sent and kept.
///
/// Every operation names what it changes by its key, never by its place, so that changes made at the same time by
/// several people mostly fit together ([why](docs/decisions/0024-a-map-is-a-list-of-operations.md)).
///
/// Leans on the records of maps, on maps.format, and on Jackson's trees.
@NullMarked
package footpath.maps.edit;

import org.jspecify.annotations.NullMarked;
