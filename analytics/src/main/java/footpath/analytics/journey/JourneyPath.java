package footpath.analytics.journey;

/// The steps one journey reached, in order of time, at one instant in order of the document. Overwritten by the
/// next.
final class JourneyPath {
    private final ResolvedJourney journey;

    /// Places of the steps reached; the first [#length] entries.
    final int[] places;

    int length;

    JourneyPath(ResolvedJourney journey) {
        this.journey = journey;
        this.places = new int[journey.stepCount];
    }

    void of(JourneyWalk walk) {
        length = 0;
        for (int place = 0; place < journey.stepCount; place++) {
            int rank = journey.rankAt[place];
            if (((walk.reached >>> rank) & 1) != 0) {
                int at = length++;
                while (at > 0 && walk.time[journey.rankAt[places[at - 1]]] > walk.time[rank]) {
                    places[at] = places[at - 1];
                    at--;
                }
                places[at] = place;
            }
        }
    }
}
