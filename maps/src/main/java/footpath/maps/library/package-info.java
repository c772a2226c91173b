/// What maps share: items of a library, where maps use them, and the changes that reach all of these
/// maps at once.
///
/// Enter through [LibraryEditing], which finds what a change of an item means for the maps, and
/// [LibraryStore], the port behind which both are kept
/// ([why](docs/decisions/0025-one-item-for-many-maps.md)).
///
/// Leans on the records of maps, on maps.format, maps.edit and maps.history, and on Jackson's trees.
@NullMarked
package footpath.maps.library;

import org.jspecify.annotations.NullMarked;
