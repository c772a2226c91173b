/// Journey maps from and to the formats of other tools.
///
/// `footpath.exchange.catalog.MapFormats` lists them. A format implements [MapImport], [MapExport] or both, in a
/// package with its family.
@NullMarked
package footpath.exchange;

import org.jspecify.annotations.NullMarked;
