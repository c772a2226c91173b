package footpath.maps.persona;

import footpath.analytics.Share;
import footpath.analytics.journey.WalkedAnswer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Whether the members of a persona walk alike: how likely two of them walked exactly the same way, beside how likely
/// one of them and one of all others did.
///
/// @param members how many of them entered
/// @param others  how many others entered
/// @param ways    how many different ways the members walked
/// @param same    how likely two members, drawn without putting back, walked the same way
/// @param across  how likely a member and somebody else walked the same way
/// @param low     lower end of the 95 % interval of `same` minus `across`
/// @param high    upper end of it
/// @param first   the way most members walked, as keys of steps
/// @param onFirst of the members: who walked exactly it; empty if hidden
/// @param allOnFirst of all entrants: who walked exactly it; empty if hidden
public record WayLikeness(
        long members,
        long others,
        long ways,
        double same,
        double across,
        double low,
        double high,
        List<String> first,
        Optional<Share> onFirst,
        Optional<Share> allOnFirst) {
    /*
     * With n(w) of N members and m(w) of M others on way w:
     *   same   = sum n(w) (n(w) - 1) / (N (N - 1))      unbiased whatever N [1]
     *   across = sum n(w) m(w) / (N M)
     * The interval is that of the delta method on the two multinomials: with p = n/N and q = m/M the gradient of
     * sum p^2 - sum p q is 2p - q by p and -p by q, so its variance is V(2p - q; p)/N + V(p; q)/M, where
     * V(f; p) = sum p f^2 - (sum p f)^2. It is an approximation, better the more members there are.
     *
     * [1] E. H. Simpson, Measurement of diversity, Nature 163 (1949), 688
     */
    private static final double Z = 1.959963984540054;

    /// How it is computed, in words.
    public static final String RULE =
            "Walking alike: how often two members, drawn at random, walked exactly the same way (the same steps in the"
                    + " same order), beside how often a member and somebody else did (Simpson 1949); the 95 % interval of"
                    + " the difference by the delta method.";

    public WayLikeness {
        first = List.copyOf(first);
    }

    /// What is to be thought of it.
    public enum Verdict {
        /// Two members walk the same way more often than a member and somebody else.
        ALIKE,
        /// That cannot be told.
        NO_DIFFERENCE,
        /// Less often.
        LESS_ALIKE
    }

    public Verdict verdict() {
        if (low > 0) {
            return Verdict.ALIKE;
        }
        return high < 0 ? Verdict.LESS_ALIKE : Verdict.NO_DIFFERENCE;
    }

    /// The share of the members who walk the way walked most is told whatever its size.
    ///
    /// @return empty if fewer than two members entered, or nobody else
    static Optional<WayLikeness> of(WalkedAnswer members, WalkedAnswer everybody) {
        long others = everybody.entrants() - members.entrants();
        if (members.entrants() < 2 || others < 1) {
            return Optional.empty();
        }
        return Optional.of(new Counted(members, everybody).likeness());
    }

    /// The counts of every way.
    private static final class Counted {
        private final WalkedAnswer members;
        private final long everybody;
        private final long others;
        private final Map<List<String>, Long> ofMembers = new HashMap<>();
        private final Map<List<String>, Long> ofAll = new HashMap<>();
        private double pp;
        private double pq;
        private double varianceOfMembers;
        private double varianceOfOthers;
        private double pairs;

        Counted(WalkedAnswer members, WalkedAnswer everybody) {
            this.members = members;
            this.everybody = everybody.entrants();
            this.others = everybody.entrants() - members.entrants();
            members.ways().forEach(way -> ofMembers.put(way.steps(), way.n()));
            everybody.ways().forEach(way -> ofAll.put(way.steps(), way.n()));
            ofAll.forEach((way, all) -> add(ofMembers.getOrDefault(way, 0L), all));
        }

        private void add(long n, long all) {
            double p = (double) n / members.entrants();
            double q = (double) (all - n) / others;
            pp += p * p;
            pq += p * q;
            pairs += (double) n * (n - 1);
            varianceOfMembers += p * (2 * p - q) * (2 * p - q);
            varianceOfOthers += q * p * p;
        }

        WayLikeness likeness() {
            long n = members.entrants();
            double same = pairs / ((double) n * (n - 1));
            double mean = 2 * pp - pq;
            double variance =
                    Math.max(0, varianceOfMembers - mean * mean) / n + Math.max(0, varianceOfOthers - pq * pq) / others;
            double reach = Z * Math.sqrt(variance);
            WalkedAnswer.Way first = members.ways().getFirst();
            return new WayLikeness(
                    n,
                    others,
                    members.ways().size(),
                    same,
                    pq,
                    same - pq - reach,
                    same - pq + reach,
                    first.steps(),
                    Optional.of(new Share(first.n(), n)),
                    Optional.of(new Share(ofAll.getOrDefault(first.steps(), 0L), everybody)));
        }
    }

    /// The same without the shares of the way walked most.
    WayLikeness withoutFirst() {
        return new WayLikeness(
                members, others, ways, same, across, low, high, List.of(), Optional.empty(), Optional.empty());
    }
}
