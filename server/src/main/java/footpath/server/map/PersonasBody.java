package footpath.server.map;

import footpath.maps.persona.ObservedPersonas;
import footpath.maps.persona.ObservedPersonas.GrowthPoint;
import footpath.maps.persona.PersonaOverlap;
import footpath.server.LeftOut;
import footpath.server.http.Times;
import footpath.server.map.ComparisonBody.Period;
import footpath.server.question.ShareBody;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// The personas of a map beside what the data says of those they stand for, as the API tells them. What is null is
/// hidden, where it is not said otherwise.
///
/// @param population  who counts, by which rule, and how many were left out; null if everyone does
/// @param dataThrough null if there are no events
/// @param persons     with an event at any time
/// @param entrants    who entered in the period
/// @param unit        how long the periods of growth are: `week` or `month`
/// @param growth      of everybody
/// @param goal        the step whose reach splits are about; null if none can be measured
/// @param rules       what is counted, a sentence each
public record PersonasBody(
        String map,
        long revision,
        Period period,
        LeftOut.@Nullable Told population,
        @Nullable String dataThrough,
        String measuredAt,
        double tookMillis,
        int minN,
        int hideBelow,
        @Nullable Long persons,
        @Nullable Long entrants,
        String unit,
        List<Grown> growth,
        @Nullable Goal goal,
        List<PersonaBody> personas,
        Overlap overlap,
        List<String> rules) {

    /// One period of growth.
    ///
    /// @param start    its first day
    /// @param complete whether the asked period and the present reach to its end
    /// @param size     members known at its end
    /// @param entrants who entered within; null also if nothing begins the map
    public record Grown(
            String start,
            boolean complete,
            @Nullable Long size,
            @Nullable Long entrants) {
        static Grown of(GrowthPoint point) {
            return new Grown(
                    point.start().toString(),
                    point.complete(),
                    point.size().orElse(null),
                    point.entrants().orElse(null));
        }
    }

    /// The step a journey is meant to reach.
    public record Goal(String key, String title) {}

    /// How far the personas are the same people.
    ///
    /// @param none   of all persons: who is none of them
    /// @param one    who is exactly one
    /// @param several who is several
    public record Overlap(
            List<Pair> pairs,
            @Nullable ShareBody none,
            @Nullable ShareBody one,
            @Nullable ShareBody several) {}

    /// Two personas.
    ///
    /// @param one     key of the one
    /// @param other   key of the other
    /// @param ofOne   of the one: who is the other too
    /// @param ofOther of the other: who is the one too
    /// @param jaccard those in both, of those in either; null also if nobody is
    public record Pair(
            String one,
            String other,
            @Nullable ShareBody ofOne,
            @Nullable ShareBody ofOther,
            @Nullable Double jaccard) {}

    public static PersonasBody of(ObservedPersonas observed) {
        return new PersonasBody(
                observed.map(),
                observed.revision(),
                new Period(
                        observed.period().from().toString(),
                        observed.period().toExclusive().toString(),
                        observed.zone().getId()),
                LeftOut.told().orElse(null),
                observed.dataThrough()
                        .map(time -> Times.text(time, observed.zone()))
                        .orElse(null),
                Times.text(observed.measuredAt(), observed.zone()),
                observed.took().toNanos() / 1e6,
                observed.minN(),
                observed.hideBelow(),
                observed.persons().orElse(null),
                observed.entrants().orElse(null),
                observed.unit().word(),
                observed.growth().stream().map(Grown::of).toList(),
                observed.goal().map(goal -> new Goal(goal.key(), goal.title())).orElse(null),
                observed.personas().stream().map(PersonaBody::of).toList(),
                overlap(observed.overlap()),
                observed.rules());
    }

    private static Overlap overlap(PersonaOverlap overlap) {
        return new Overlap(
                overlap.pairs().stream().map(PersonasBody::pair).toList(),
                overlap.none().map(ShareBody::of).orElse(null),
                overlap.one().map(ShareBody::of).orElse(null),
                overlap.several().map(ShareBody::of).orElse(null));
    }

    private static Pair pair(PersonaOverlap.Pair pair) {
        return new Pair(
                pair.one(),
                pair.other(),
                pair.ofOne().map(ShareBody::of).orElse(null),
                pair.ofOther().map(ShareBody::of).orElse(null),
                orNull(pair.jaccard()));
    }

    static @Nullable Double orNull(OptionalDouble number) {
        return number.isPresent() ? (Double) number.getAsDouble() : null;
    }
}
