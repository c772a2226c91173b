package footpath.cli;

import footpath.server.map.ScoreBody;
import footpath.server.map.ScoreBody.Estimate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A scored trait of a persona beside what is observed, in words. Stateless.
final class ScoreWords {
    private ScoreWords() {}

    /// `believed 70 of 100, observed 42 (38 to 46, n 210; all 40)*`: the star says that the belief lies outside.
    static String of(ScoreBody score) {
        Estimate members = score.members();
        String believed = "believed " + score.believed() + " of 100, ";
        if (members == null) {
            String reason = score.reason();
            return believed + (reason == null ? "observed: hidden" : reason);
        }
        return believed + "observed " + whole(members.score()) + " (" + interval(members) + "n "
                + Numbers.whole(members.n()) + everybody(score.everybody()) + ")"
                + (score.status().equals("SMALL_N") ? " few" : "")
                + (score.beyondChance() ? "*" : "");
    }

    private static String interval(Estimate seen) {
        Double low = seen.low();
        Double high = seen.high();
        return low == null || high == null ? "" : whole(low) + " to " + whole(high) + ", ";
    }

    private static String everybody(@Nullable Estimate everybody) {
        return everybody == null ? "" : "; all " + whole(everybody.score());
    }

    private static String whole(double score) {
        return String.format(Locale.ROOT, "%.0f", score);
    }
}
