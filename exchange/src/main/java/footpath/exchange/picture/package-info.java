/// Pictures of a map: SVG, PNG, PDF and HTML. Those but PNG carry the document, so that they come back
/// in whole.
///
/// Leans on `footpath.exchange.layout`, which says what stands where.
@NullMarked
package footpath.exchange.picture;

import org.jspecify.annotations.NullMarked;
