/// Draws a journey map, on no paper yet: where every card, number, line and curve stands, and in which
/// colour.
///
/// Entered by [MapSheet], which gives [Drawing]s: the whole map, or pages of it. Writers of pictures
/// put their marks on paper and need to know nothing of maps. Lengths are in units of the page, of
/// which 96 make an inch.
@NullMarked
package footpath.exchange.layout;

import org.jspecify.annotations.NullMarked;
