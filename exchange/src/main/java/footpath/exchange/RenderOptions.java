package footpath.exchange;

/// How a picture of a map is made. What a format has no use for is left aside.
///
/// @param theme on light ground or on dark
/// @param page  the paper, for formats that have pages
/// @param scale pixels for each unit of the page, 1 to 3, for formats that have pixels
public record RenderOptions(Theme theme, PageSize page, double scale) {
    /// On light ground, one sheet, twice the pixels of a plain screen.
    public static final RenderOptions DEFAULT = new RenderOptions(Theme.LIGHT, PageSize.SHEET, 2);

    public RenderOptions {
        if (!(scale >= 1 && scale <= 3)) {
            throw new IllegalArgumentException("scale: is " + scale + ", give a number from 1 to 3");
        }
    }
}
