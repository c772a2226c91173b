package footpath.maps.persona;

import footpath.analytics.Share;
import footpath.analytics.segment.SegmentAnswer;
import footpath.analytics.segment.SegmentAnswer.Size;
import footpath.maps.Persona;
import footpath.maps.measure.Hiding;
import footpath.maps.persona.PersonaOverlap.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Tells how far personas are the same people, and keeps hidden what few are behind.
///
/// @param personas those asked, in order
record Overlaps(List<Persona> personas, Hiding hiding) {
    Overlaps {
        personas = List.copyOf(personas);
    }

    /// @param sizes of each persona, then of those in none and in several
    PersonaOverlap of(SegmentAnswer sizes) {
        long none = sizes.segments().get(personas.size()).size().n();
        long several = sizes.segments().get(personas.size() + 1).size().n();
        long one = sizes.persons() - none - several;
        boolean isSumHidden = hiding.hides(none) || hiding.hides(one) || hiding.hides(several);
        // Of two personas the overlap follows from the sizes and those in none, so it goes with them.
        boolean isPairHidden = isSumHidden && personas.size() == 2;
        List<Pair> pairs = pairs(sizes, isPairHidden);
        boolean isAnyHidden =
                isSumHidden || pairs.stream().anyMatch(pair -> pair.ofOne().isEmpty());
        return new PersonaOverlap(
                pairs,
                shown(none, sizes, isAnyHidden),
                shown(one, sizes, isAnyHidden),
                shown(several, sizes, isAnyHidden));
    }

    private static Optional<Share> shown(long n, SegmentAnswer sizes, boolean isHidden) {
        return isHidden ? Optional.empty() : Optional.of(new Share(n, sizes.persons()));
    }

    private List<Pair> pairs(SegmentAnswer sizes, boolean isHidden) {
        List<Pair> pairs = new ArrayList<>();
        for (int one = 0; one < personas.size(); one++) {
            for (int other = one + 1; other < personas.size(); other++) {
                pairs.add(pair(sizes, one, other, isHidden));
            }
        }
        return pairs;
    }

    private Pair pair(SegmentAnswer sizes, int one, int other, boolean isHidden) {
        Share ofOne = share(sizes, one, other);
        Share ofOther = share(sizes, other, one);
        boolean isKept = isHidden || isSmall(ofOne) || isSmall(ofOther);
        return new Pair(
                personas.get(one).key(),
                personas.get(other).key(),
                isKept ? Optional.empty() : Optional.of(ofOne),
                isKept ? Optional.empty() : Optional.of(ofOther));
    }

    private static Share share(SegmentAnswer sizes, int one, int other) {
        Size size = sizes.segments().get(one);
        return size.overlaps().get(other);
    }

    /// Whether few are in both, or few in one of the two alone.
    private boolean isSmall(Share share) {
        return hiding.hides(share.n()) || hiding.hides(share.of()) || hiding.hides(share.of() - share.n());
    }
}
