package footpath.server.map;

import footpath.analytics.Share;
import footpath.analytics.ShareDifference;
import footpath.maps.compare.ComparedSide;
import footpath.maps.compare.ComparedStep;
import footpath.maps.compare.MapAlignment;
import footpath.maps.compare.MapComparison;
import footpath.maps.measure.MeasuredMap;
import footpath.maps.measure.MeasuredStep;
import footpath.server.http.Times;
import footpath.server.question.ShareBody;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Two sides of a comparison, as the API tells them.
///
/// @param headline what differs most, in a sentence
/// @param detail   how many steps differ, and how far that can be relied on; may be empty
/// @param base     from which side differences are taken: `here` or `other`
/// @param overlap  how far both sides count the same persons
/// @param method   how differences, intervals and p-values come about
/// @param changes  what makes the later document of the base
/// @param steps    the steps of both sides
/// @param feelings what people felt along the emotion curves that are observed on a side
/// @param stages   which stages stand for each other
/// @param lanes    which lanes stand for each other
/// @param cards    which cards stand for each other
/// @param personas which personas stand for each other
public record ComparisonBody(
        String headline,
        String detail,
        String base,
        String overlap,
        String method,
        Side here,
        Side other,
        Changes changes,
        List<Step> steps,
        List<ComparedFeelingsBody> feelings,
        List<Pair> stages,
        List<Pair> lanes,
        List<Pair> cards,
        List<Pair> personas) {

    /// @param knownAt  null for now
    /// @param persona  null for everyone
    /// @param entrants null if hidden
    public record Side(
            String map,
            String title,
            long revision,
            Period period,
            @Nullable String persona,
            @Nullable String knownAt,
            @Nullable Long entrants,
            String rule) {}

    /// @param to first day no longer counted
    public record Period(String from, String to, String zone) {}

    /// @param words counted
    /// @param lines a line each
    public record Changes(String words, List<String> lines) {}

    /// Two elements that stand for each other by their keys; null where one side has none.
    public record Pair(@Nullable String here, @Nullable String other) {}

    /// @param here       the step on this side; null if it is not there
    /// @param other      the step on the other side; null if it is not there
    /// @param difference of the reaches, the later side minus the base
    /// @param low        lower end of its 95 % interval
    /// @param high       upper end of its 95 % interval
    /// @param pValue     adjusted for the number of steps; null where it is not tested
    /// @param verdict    what the difference is worth
    /// @param seconds    how much longer half took on the later side
    public record Step(
            @Nullable StepSide here,
            @Nullable StepSide other,
            @Nullable Double difference,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable Double pValue,
            String verdict,
            @Nullable Double seconds) {}

    /// @param reach         null if hidden or not measured
    /// @param medianSeconds half took at most so long
    public record StepSide(
            String key,
            String stage,
            String title,
            String status,
            @Nullable ShareBody reach,
            @Nullable Double medianSeconds) {}

    public static ComparisonBody of(MapComparison comparison) {
        MapAlignment alignment = comparison.alignment();
        return new ComparisonBody(
                comparison.headline(),
                comparison.detail(),
                comparison.isOtherBase() ? "other" : "here",
                comparison.overlap().name().toLowerCase(Locale.ROOT),
                MapComparison.METHOD,
                side(comparison.here()),
                side(comparison.other()),
                new Changes(comparison.document().words(), comparison.document().lines()),
                comparison.steps().stream().map(ComparisonBody::step).toList(),
                comparison.feelings().stream().map(ComparedFeelingsBody::of).toList(),
                pairs(alignment.stages()),
                pairs(alignment.lanes()),
                pairs(alignment.cards()),
                pairs(alignment.personas()));
    }

    private static Side side(ComparedSide side) {
        MeasuredMap measured = side.measured();
        return new Side(
                side.map().slug(),
                side.map().title(),
                measured.revision(),
                new Period(
                        measured.period().from().toString(),
                        measured.period().toExclusive().toString(),
                        measured.zone().getId()),
                measured.persona().orElse(null),
                side.knownAt()
                        .map(known -> Times.text(known, Times.DEFAULT_ZONE))
                        .orElse(null),
                measured.entrants().orElse(null),
                measured.rule());
    }

    static List<Pair> pairs(List<MapAlignment.Pair> pairs) {
        return pairs.stream()
                .map(pair -> new Pair(pair.here().orElse(null), pair.other().orElse(null)))
                .toList();
    }

    private static Step step(ComparedStep step) {
        return new Step(
                step.here().map(ComparisonBody::side).orElse(null),
                step.other().map(ComparisonBody::side).orElse(null),
                number(step.reaches(), ShareDifference::difference),
                number(step.reaches(), ShareDifference::low),
                number(step.reaches(), ShareDifference::high),
                orNull(step.pValue()),
                step.verdict().name(),
                orNull(step.seconds()));
    }

    private static StepSide side(MeasuredStep step) {
        Optional<Share> reach = ComparedStep.reach(Optional.of(step));
        return new StepSide(
                step.key(),
                step.stage(),
                step.title(),
                step.status().name(),
                reach.map(ShareBody::of).orElse(null),
                orNull(ComparedStep.median(Optional.of(step))));
    }

    private static @Nullable Double number(
            Optional<ShareDifference> difference, Function<ShareDifference, OptionalDouble> number) {
        return difference.map(number).map(ComparisonBody::orNull).orElse(null);
    }

    private static @Nullable Double orNull(OptionalDouble number) {
        return number.isPresent() ? (Double) number.getAsDouble() : null;
    }
}
