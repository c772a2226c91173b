package footpath.analytics.attribution;

import footpath.analytics.BreakdownValue;
import footpath.analytics.InvalidQuestion;
import footpath.analytics.MatcherRules;
import java.time.Duration;

/// A rule by which the worth of a conversion is dealt to the touches on its path.
///
/// Each model but [Participation] deals out exactly what the conversions with a touch are worth. "First"
/// and "last" mean the order of the path: by time, at one instant by arrival. A value that repeats gets the
/// share of each of its touches, unless the model says otherwise.
public sealed interface AttributionModel {
    /// All to the first touch.
    record First() implements AttributionModel {}

    /// All to the last touch.
    record Last() implements AttributionModel {}

    /// All to the last touch that is not direct; to the last touch if all are direct. As Google Analytics 4
    /// does (Google, "About attribution": direct gets no credit unless it is alone).
    ///
    /// @param direct the value that is no touch of marketing; [BreakdownValue#NONE] for touches without a
    ///     value
    record LastNonDirect(BreakdownValue direct) implements AttributionModel {
        public LastNonDirect {
            if (direct instanceof BreakdownValue.Other) {
                throw new InvalidQuestion(
                        "attribution.models.direct",
                        "is the group \"other\"; name a value, or none for touches without");
            }
        }
    }

    /// The same to each touch: of `a > a > b`, `a` gets two thirds.
    record Linear() implements AttributionModel {}

    /// All to each distinct value on the path, so that credits sum to more than the conversions.
    record Participation() implements AttributionModel {}

    /// 40 % to the first touch, 40 % to the last, 20 % shared by those between; of two touches 50 % each
    /// (Adobe Analytics, "Attribution models").
    record UShaped() implements AttributionModel {}

    /// 60 % to the last touch, 20 % to the first, 20 % shared by those between; of two touches 75 % to the
    /// last (Adobe Analytics, "Attribution models").
    record JShaped() implements AttributionModel {}

    /// 60 % to the first touch, 20 % to the last, 20 % shared by those between; of two touches 75 % to the
    /// first (Adobe Analytics, "Attribution models").
    record InverseJ() implements AttributionModel {}

    /// 30 % each to the first touch, the middle one and the last, 10 % shared by the others; of three
    /// touches a third each, of two 50 % each.
    ///
    /// The shares are those of Adobe Marketo Measure ("W-shaped model"), where the middle is the touch that
    /// made a lead. A path of touches knows no lead: the touch at the middle of the path stands in, of an
    /// even number the earlier of the two.
    record WShaped() implements AttributionModel {}

    /// A touch that lies a time `t` before the conversion weighs `2^(-t / halfLife)`; weights are scaled to
    /// sum to one (Adobe Analytics, "Attribution models").
    ///
    /// @param halfLife at least 1 microsecond
    record TimeDecay(Duration halfLife) implements AttributionModel {
        /// The half-life that is usual.
        public static final Duration USUAL = Duration.ofDays(7);

        public TimeDecay {
            MatcherRules.requireWindow("attribution.models.halfLife", halfLife);
        }
    }

    /// Shares of one's own, by position. Those between share `middle` evenly; of two touches `first` and
    /// `last` are scaled to sum to one, half each if both are 0.
    ///
    /// @param first  0 to 1
    /// @param middle 0 to 1
    /// @param last   0 to 1; the three sum to 1
    record Custom(double first, double middle, double last) implements AttributionModel {
        private static final double ROUNDING = 1e-9;

        public Custom {
            // Written so that NaN is refused.
            if (!(first >= 0 && middle >= 0 && last >= 0 && Math.abs(first + middle + last - 1) <= ROUNDING)) {
                throw new InvalidQuestion(
                        "attribution.models.custom",
                        "needs three weights of at least 0 that sum to 1, got " + first + ", " + middle + ", " + last);
            }
        }
    }

    /// In proportion to the removal effects in a Markov chain of all paths, solved exactly: see
    /// [MarkovChain].
    ///
    /// @param order how many last touches make the state, 1 to 4
    record Markov(int order) implements AttributionModel {
        public Markov {
            MatcherRules.requireSize("attribution.models.order", order, 1, 4, "last touches");
        }
    }

    /// The Shapley value of the game in which a set of values wins what those conversions are worth whose
    /// path has no other value: `a` with 4 conversions and `a > b` with 6 give `a` 7 and `b` 3.
    ///
    /// Exact for any number of values. The game is a sum of unanimity games, one for each set of values on
    /// a path, and the Shapley value of a unanimity game is an even share to each member (Shapley, "A value
    /// for n-person games", 1953; Harsanyi's dividends). So the worth of each conversion is shared evenly
    /// by the distinct values on its path (Zhao, Mahboobi, Bagheri, "Shapley value methods for attribution
    /// modeling", 2018).
    record Shapley() implements AttributionModel {}
}
