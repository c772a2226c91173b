package footpath.server.map;

import footpath.maps.JourneyMap;
import footpath.maps.MapHierarchy;
import footpath.maps.MapHierarchy.Place;
import footpath.maps.measure.HandOver;
import footpath.maps.measure.MeasuredMap;
import footpath.maps.measure.MeasuredStep;
import footpath.maps.measure.MeasuredStep.Observed;
import footpath.server.question.ShareBody;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// All maps as they stand below each other.
///
/// @param roots     maps below no other, by title
/// @param handOvers from each map to the one that stands behind it below the same map
public record LandscapeBody(List<LandscapePlace> roots, List<HandOverBody> handOvers) {
    /// A map, and what stands below it.
    ///
    /// @param slug       its name in addresses
    /// @param level      `lifecycle`, `journey`, `sub_journey` or `task`; null if it does not say
    /// @param state      `as_is`, `to_be` or `hypothesis`
    /// @param lifecycle  `draft`, `review`, `published` or `retired`
    /// @param owner      who answers for it; null if nobody does
    /// @param nextReview when it is to be looked at again; null if no day is known
    /// @param isOverdue  whether that day is past
    /// @param many       how the team calls those who walk it
    /// @param from       first day of the period
    /// @param to         first day behind it
    /// @param entrants   how many entered; null if hidden
    /// @param goal       title of its last measured step that is not optional; null if there is none
    /// @param completed  of the entrants: who reached that; null if there is none, or it is hidden
    /// @param below      maps below it, in order
    public record LandscapePlace(
            String slug,
            String title,
            @Nullable String level,
            String state,
            String lifecycle,
            @Nullable String owner,
            @Nullable String nextReview,
            boolean isOverdue,
            int steps,
            int bound,
            String many,
            String from,
            String to,
            @Nullable Long entrants,
            @Nullable String goal,
            @Nullable ShareBody completed,
            List<LandscapePlace> below) {

        private static LandscapePlace of(Place place, Map<String, MeasuredMap> measured, LocalDate today) {
            JourneyMap map = place.map();
            MeasuredMap numbers = Objects.requireNonNull(measured.get(map.slug()));
            List<MeasuredStep> goals = numbers.steps().stream()
                    .filter(step -> !step.optional() && step.status().isMeasured())
                    .toList();
            return new LandscapePlace(
                    map.slug(),
                    map.title(),
                    map.standing().level().map(LandscapePlace::word).orElse(null),
                    word(map.standing().state()),
                    word(map.governance().lifecycle()),
                    map.owner().orElse(null),
                    map.governance().nextReview().map(LocalDate::toString).orElse(null),
                    map.governance().nextReview().filter(today::isAfter).isPresent(),
                    map.steps().size(),
                    map.boundCount(),
                    map.subject().many(),
                    numbers.period().from().toString(),
                    numbers.period().toExclusive().toString(),
                    numbers.entrants().orElse(null),
                    goals.isEmpty() ? null : goals.getLast().title(),
                    goals.isEmpty() ? null : completed(goals.getLast()),
                    place.below().stream()
                            .map(each -> of(each, measured, today))
                            .toList());
        }

        private static String word(Enum<?> value) {
            return value.name().toLowerCase(Locale.ROOT);
        }

        private static @Nullable ShareBody completed(MeasuredStep goal) {
            return goal.observed().flatMap(Observed::reach).map(ShareBody::of).orElse(null);
        }
    }

    /// How many go on from the end of one map to the beginning of another.
    ///
    /// @param passed of those who came to the end of the one: who then began the other; null if it is hidden, or
    ///     cannot be told
    /// @param reason why it cannot be told; null if it can
    public record HandOverBody(
            String from,
            String fromStep,
            String to,
            String toStep,
            @Nullable ShareBody passed,
            @Nullable String reason) {
        private static HandOverBody of(HandOver handOver) {
            return new HandOverBody(
                    handOver.from(),
                    handOver.fromStep(),
                    handOver.to(),
                    handOver.toStep(),
                    handOver.passed().map(ShareBody::of).orElse(null),
                    handOver.reason().orElse(null));
        }
    }

    static LandscapeBody of(
            MapHierarchy hierarchy, Map<String, MeasuredMap> measured, List<HandOver> handOvers, Clock clock) {
        LocalDate today = LocalDate.now(clock);
        return new LandscapeBody(
                hierarchy.roots().stream()
                        .map(place -> LandscapePlace.of(place, measured, today))
                        .toList(),
                handOvers.stream().map(HandOverBody::of).toList());
    }
}
