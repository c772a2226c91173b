package footpath.maps.compare;

import footpath.maps.compare.MapAlignment.Pair;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds which elements of two lists stand for each other: first those of one key, then those of one place whose words
/// are alike, the likest first. Time O(n m) for the ones that share no key.
final class Aligner {
    /// Under this, names are alike by chance.
    private static final double LEAST = 0.6;

    /// One element.
    ///
    /// @param words as people see it
    /// @param place what both must share to be taken for each other by their words
    /// @param holds what is in it, by the keys both sides share
    record Named(String key, String words, String place, Set<String> holds) {
        Named(String key, String words, String place) {
            this(key, words, place, Set.of());
        }

        /// How alike it is to another, from 0 to 1: by its words, or by what it holds.
        double like(Named other) {
            int least = Math.min(holds.size(), other.holds.size());
            double shared = holds.stream().filter(other.holds::contains).count();
            return Math.max(Likeness.of(words, other.words), least == 0 ? 0 : shared / least);
        }
    }

    private record Candidate(int here, int other, double like) {
        int apart() {
            return Math.abs(here - other);
        }
    }

    private final List<Named> here;
    private final List<Named> other;
    private final Map<Integer, Integer> otherOf = new HashMap<>();
    private final Set<Integer> taken = new HashSet<>();

    private Aligner(List<Named> here, List<Named> other) {
        this.here = here;
        this.other = other;
    }

    /// The elements of both, in the order of `here`; one that only `other` has follows the one it follows there.
    ///
    /// @param isByWords whether elements without a partner of their key are taken for others by their words
    static List<Pair> align(List<Named> here, List<Named> other, boolean isByWords) {
        Aligner aligner = new Aligner(here, other);
        aligner.byKey();
        if (isByWords) {
            aligner.byWords();
        }
        return aligner.merged();
    }

    private void byKey() {
        Map<String, Integer> places = new HashMap<>();
        for (int place = 0; place < other.size(); place++) {
            places.put(other.get(place).key(), place);
        }
        for (int place = 0; place < here.size(); place++) {
            Integer found = places.get(here.get(place).key());
            if (found != null) {
                join(place, found);
            }
        }
    }

    private void byWords() {
        List<Candidate> candidates = new ArrayList<>();
        for (int one = 0; one < here.size(); one++) {
            for (int two = 0; two < other.size() && !otherOf.containsKey(one); two++) {
                if (!taken.contains(two)
                        && here.get(one).place().equals(other.get(two).place())) {
                    double like = here.get(one).like(other.get(two));
                    if (like >= LEAST) {
                        candidates.add(new Candidate(one, two, like));
                    }
                }
            }
        }
        candidates.sort(Comparator.comparingDouble((Candidate candidate) -> -candidate.like())
                .thenComparingInt(Candidate::apart));
        for (Candidate candidate : candidates) {
            if (!otherOf.containsKey(candidate.here()) && !taken.contains(candidate.other())) {
                join(candidate.here(), candidate.other());
            }
        }
    }

    private void join(int one, int two) {
        otherOf.put(one, two);
        taken.add(two);
    }

    private List<Pair> merged() {
        List<Pair> pairs = new ArrayList<>();
        addAlone(pairs, 0);
        for (int place = 0; place < here.size(); place++) {
            Optional<Integer> partner = Optional.ofNullable(otherOf.get(place));
            pairs.add(new Pair(
                    Optional.of(here.get(place).key()),
                    partner.map(found -> other.get(found).key())));
            partner.ifPresent(found -> addAlone(pairs, found + 1));
        }
        return pairs;
    }

    /// Those from a place of `other` on that stand for nothing here.
    private void addAlone(List<Pair> pairs, int from) {
        for (int place = from; place < other.size() && !taken.contains(place); place++) {
            pairs.add(new Pair(Optional.empty(), Optional.of(other.get(place).key())));
        }
    }
}
