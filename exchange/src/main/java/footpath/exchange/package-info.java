/// Journey maps from and to the formats of other tools.
///
/// `footpath.exchange.catalog.MapFormats` lists them. A format implements [MapImport], [MapExport] or both, in a
/// package with its family. What they share is here: a [DrawingBoard] on which a map is drawn from titles, words for
/// lanes, the tree of a map, and numbers that go out with it.
@NullMarked
package footpath.exchange;

import org.jspecify.annotations.NullMarked;
