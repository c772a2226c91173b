/// A map as slides of PowerPoint: shapes and tables people can go on working with.
///
/// Entered by [PptxFormat]; leans on `footpath.exchange.layout`.
@NullMarked
package footpath.exchange.slides;

import org.jspecify.annotations.NullMarked;
