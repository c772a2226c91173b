package footpath.maps.persona;

import footpath.analytics.Share;
import footpath.analytics.segment.SegmentAnswer;
import footpath.analytics.trend.TrendAnswer;
import footpath.events.filter.Condition;
import footpath.maps.Persona;
import footpath.maps.measure.Hiding;
import footpath.maps.persona.ObservedPersonas.GrowthPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How personas grew, and who of them entered, period by period.
///
/// @param sizes    everybody first, then each persona; empty if there is no period to tell of
/// @param entering the same order; empty if nothing begins the map
record Growth(Optional<SegmentAnswer> sizes, List<TrendAnswer> entering, Hiding hiding) {
    Growth {
        entering = List.copyOf(entering);
    }

    static Growth of(PersonaQuestions questions, Hiding hiding) {
        Optional<GrowthSpan> span =
                GrowthSpan.of(questions.period(), questions.plan().map().zone(), questions.snapshot());
        if (span.isEmpty()) {
            return new Growth(Optional.empty(), List.of(), hiding);
        }
        List<Condition> segments = new ArrayList<>(List.of(Condition.ALWAYS));
        questions.personas().stream().map(Persona::segment).forEach(segments::add);
        List<TrendAnswer> entering = segments.stream()
                .flatMap(segment -> questions.entering(span.get(), segment).stream())
                .toList();
        return new Growth(Optional.of(questions.grown(span.get())), entering, hiding);
    }

    List<GrowthPoint> ofEverybody() {
        return points(0);
    }

    /// @param persona its place among those that were asked
    List<GrowthPoint> of(int persona) {
        return points(persona + 1);
    }

    private List<GrowthPoint> points(int row) {
        if (sizes.isEmpty()) {
            return List.of();
        }
        List<Share> grown = sizes.get().segments().get(row).growth();
        List<GrowthPoint> points = new ArrayList<>();
        for (int period = 0; period < grown.size(); period++) {
            points.add(point(row, period, grown.get(period).n()));
        }
        return points;
    }

    private GrowthPoint point(int row, int period, long size) {
        boolean isComplete =
                entering.isEmpty() || entering.get(row).periods().get(period).complete();
        Optional<Long> entered = entering.isEmpty()
                ? Optional.empty()
                : hiding.shown(entering.get(row).series().getFirst().n().get(period));
        return new GrowthPoint(
                sizes.orElseThrow().periods().get(period).toLocalDate(), isComplete, hiding.shown(size), entered);
    }
}
