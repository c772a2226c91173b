/// Two maps, or two measurements of one, held side by side: what stands for what, and what differs by more than chance.
///
/// Enter through `MapAlignment` for documents and `MapComparison` for numbers.
@NullMarked
package footpath.maps.compare;

import org.jspecify.annotations.NullMarked;
