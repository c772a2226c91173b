package footpath.exchange.layout;

/// Differences of belief and fact, as small labels in orange and blue; the sign says it, too.
final class Chips {
    private Chips() {}

    /// @param direction -1: worse than believed, 1: better, 0: the same
    static double put(Pen pen, double right, double top, String text, int direction) {
        return switch (direction) {
            case -1 -> pen.chip(right, top, text, Paint.WORSE, Paint.WORSE_SOFT);
            case 1 -> pen.chip(right, top, text, Paint.BETTER, Paint.BETTER_SOFT);
            default -> pen.chip(right, top, text, Paint.INK_3, Paint.SUNKEN);
        };
    }
}
