package footpath.maps.persona;

import footpath.analytics.Share;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// How far the personas of a map are the same people. A number that is absent is hidden.
///
/// @param pairs   each persona with each that stands later
/// @param none    of all persons: who is none of them
/// @param one     of all persons: who is exactly one of them
/// @param several of all persons: who is several of them
public record PersonaOverlap(List<Pair> pairs, Optional<Share> none, Optional<Share> one, Optional<Share> several) {
    /// What is not kept hidden.
    public static final String NOT_HIDDEN =
            "An overlap is hidden if few persons are in both, or few are in one of the two alone; with any of them the"
                    + " numbers of those in none, one and several are hidden. What can be worked out by asking twice, of"
                    + " other periods or personas, is not hidden.";

    public PersonaOverlap {
        pairs = List.copyOf(pairs);
    }

    /// Two personas.
    ///
    /// @param one     key of the one
    /// @param other   key of the other
    /// @param ofOne   of the one: who is the other too
    /// @param ofOther of the other: who is the one too
    public record Pair(String one, String other, Optional<Share> ofOne, Optional<Share> ofOther) {

        /// The share of those in both among those in either, from 0 to 1: P. Jaccard, Étude comparative de la
        /// distribution florale, Bulletin de la Société vaudoise des sciences naturelles 37 (1901), 547-579.
        /// Empty if hidden, or if nobody is in either.
        public OptionalDouble jaccard() {
            if (ofOne.isEmpty() || ofOther.isEmpty()) {
                return OptionalDouble.empty();
            }
            long both = ofOne.get().n();
            long either = ofOne.get().of() + ofOther.get().of() - both;
            return either == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) both / either);
        }
    }
}
