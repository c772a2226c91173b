package footpath.exchange;

/// The paper a map is put on.
public enum PageSize {
    /// One sheet, as large as the map needs.
    SHEET(0, 0),
    /// 297 by 210 mm.
    A4(841.89, 595.28),
    /// 420 by 297 mm.
    A3(1190.55, 841.89),
    /// 11 by 8.5 inches.
    LETTER(792, 612);

    private final double widthPoints;
    private final double heightPoints;

    PageSize(double widthPoints, double heightPoints) {
        this.widthPoints = widthPoints;
        this.heightPoints = heightPoints;
    }

    /// Width in points, of which 72 make an inch; lying on its side; 0 for a sheet.
    public double widthPoints() {
        return widthPoints;
    }

    /// Height in points; 0 for a sheet.
    public double heightPoints() {
        return heightPoints;
    }
}
