package footpath.exchange.layout;

import java.util.List;

/// A map, or a page of it, as marks on a surface.
///
/// @param width  of the surface
/// @param height of the surface
/// @param blocks in reading order
public record Drawing(double width, double height, List<Block> blocks) {
    public Drawing {
        blocks = List.copyOf(blocks);
    }
}
