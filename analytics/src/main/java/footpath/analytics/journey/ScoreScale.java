package footpath.analytics.journey;

/// How people were asked, and what their answer says of how they felt: from -2, very bad, to 2, very good.
///
/// Scales of different length are never averaged as they are. Conversions: the middle of a scale is 0 and its ends are
/// -2 and 2; of the net promoter score detractors (0 to 6) are -2, passives (7, 8) 0 and promoters (9, 10) 2.
public enum ScoreScale {
    /// Satisfaction, 1 to 5.
    CSAT_5(1, 5),
    /// Satisfaction, 1 to 7.
    CSAT_7(1, 7),
    /// "It was easy", 1 (no) to 7 (yes).
    CES_7(1, 7),
    /// Would recommend, 0 to 10.
    NPS(0, 10),
    /// Of a text, -1 to 1.
    SENTIMENT(-1, 1),
    /// A feeling itself, -2 to 2.
    FEELING(-2, 2);

    private static final double PASSIVE = 7;
    private static final double PROMOTER = 9;

    private final double worst;
    private final double best;

    ScoreScale(double worst, double best) {
        this.worst = worst;
        this.best = best;
    }

    /// The lowest answer there is.
    public double worst() {
        return worst;
    }

    /// The highest answer there is.
    public double best() {
        return best;
    }

    /// The feeling behind an answer, -2 to 2; NaN if the scale has no such answer.
    public double feeling(double answer) {
        if (!(answer >= worst && answer <= best)) {
            return Double.NaN;
        }
        if (this == NPS) {
            return answer < PASSIVE ? -2 : answer < PROMOTER ? 0 : 2;
        }
        return 4 * (answer - worst) / (best - worst) - 2;
    }
}
