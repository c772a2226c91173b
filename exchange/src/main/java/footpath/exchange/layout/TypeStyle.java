package footpath.exchange.layout;

/// How large, how far apart and how strong letters are.
///
/// @param size    of the letters
/// @param leading from line to line
/// @param strong  whether semibold
public record TypeStyle(double size, double leading, boolean strong) {
    /// The map's title.
    public static final TypeStyle DISPLAY = new TypeStyle(26, 32, true);

    /// What the map says.
    public static final TypeStyle TITLE = new TypeStyle(16, 22, true);

    /// Sentences.
    public static final TypeStyle BODY = new TypeStyle(13, 20, false);

    /// Titles of stages and steps, and numbers.
    public static final TypeStyle STRONG = new TypeStyle(13, 18, true);

    /// The one number of a step.
    public static final TypeStyle FIGURE = new TypeStyle(17, 22, true);

    /// Cards.
    public static final TypeStyle CELL = new TypeStyle(12, 17, false);

    /// Titles of lanes.
    public static final TypeStyle LANE = new TypeStyle(12, 17, true);

    /// Captions.
    public static final TypeStyle LABEL = new TypeStyle(11, 16, false);

    /// Numbers within captions.
    public static final TypeStyle LABEL_STRONG = new TypeStyle(11, 16, true);

    /// What stands in charts.
    public static final TypeStyle MICRO = new TypeStyle(10, 14, false);

    /// How far the line on which letters stand lies under the top of their row.
    double baseline() {
        return leading / 2 + size * 0.364;
    }
}
