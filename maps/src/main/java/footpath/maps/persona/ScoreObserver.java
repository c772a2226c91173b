package footpath.maps.persona;

import footpath.analytics.BreakdownValue;
import footpath.analytics.KnownWords;
import footpath.analytics.Share;
import footpath.analytics.StudentInterval;
import footpath.analytics.segment.SegmentValuesAnswer;
import footpath.analytics.segment.SegmentValuesAnswer.Row;
import footpath.analytics.segment.SegmentValuesAnswer.Values;
import footpath.events.filter.Field;
import footpath.maps.PersonaTrait;
import footpath.maps.TraitBinding;
import footpath.maps.measure.Hiding;
import footpath.maps.measure.StepStatus;
import footpath.maps.persona.ObservedScore.Estimate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/// Holds scored traits against the traits of a persona's members. Costs nothing beside the answer it reads.
///
/// @param answer  who has which value
/// @param group   number of the persona's segment in the answer
/// @param hiding  keeps small counts from being told
/// @param minimum under so many of whom something is known, a score is marked as small
/// @param words   the traits there are
record ScoreObserver(SegmentValuesAnswer answer, int group, Hiding hiding, int minimum, KnownWords words) {

    /// Those of some scored traits that are bound, in their order.
    List<ObservedScore> scores(List<PersonaTrait> traits) {
        return traits.stream()
                .flatMap(trait -> trait.binding().map(binding -> score(trait, binding)).stream())
                .toList();
    }

    private ObservedScore score(PersonaTrait trait, TraitBinding binding) {
        Optional<String> problem = words.problem(new Field.Trait(binding.trait()));
        if (problem.isPresent()) {
            return without(trait, binding, StepStatus.ERROR, problem);
        }
        Optional<Values> values = answer.traits().stream()
                .filter(known -> known.field().equals(new Field.Trait(binding.trait())))
                .findFirst();
        return values.map(known -> score(trait, binding, known))
                .orElseGet(() -> without(
                        trait,
                        binding,
                        StepStatus.ERROR,
                        Optional.of("\"" + binding.trait() + "\" only tells to which account somebody belongs; choose"
                                + " another trait")));
    }

    private ObservedScore score(PersonaTrait trait, TraitBinding binding, Values values) {
        Optional<Estimate> members = estimate(binding, values, group);
        Optional<Estimate> everybody = estimate(binding, values, 0);
        if (members.isEmpty() || everybody.isEmpty()) {
            return without(trait, binding, StepStatus.NO_DATA, Optional.of(nothing(binding)));
        }
        if (isHidden(binding, values)) {
            return without(trait, binding, StepStatus.HIDDEN, Optional.empty());
        }
        StepStatus status = members.get().n() < minimum ? StepStatus.SMALL_N : StepStatus.OK;
        return new ObservedScore(trait.title(), trait.value(), binding, status, Optional.empty(), members, everybody);
    }

    private static ObservedScore without(
            PersonaTrait trait, TraitBinding binding, StepStatus status, Optional<String> reason) {
        return new ObservedScore(
                trait.title(), trait.value(), binding, status, reason, Optional.empty(), Optional.empty());
    }

    private static String nothing(TraitBinding binding) {
        return switch (binding) {
            case TraitBinding.Average(String name, double _, double _) ->
                "none of them has a number as trait \"" + name + "\"";
            case TraitBinding.ShareOf(String name, List<?> _) -> "of none of them the trait \"" + name + "\" is known";
        };
    }

    private static Optional<Estimate> estimate(TraitBinding binding, Values values, int group) {
        return switch (binding) {
            case TraitBinding.Average average ->
                mean(average, TraitNumbers.of(values, group).one());
            case TraitBinding.ShareOf shareOf -> share(share(shareOf, values, group));
        };
    }

    /// The mean of where each number lies on the scale.
    private static Optional<Estimate> mean(TraitBinding.Average average, NavigableMap<Double, Long> counts) {
        long n = counts.values().stream().mapToLong(persons -> persons).sum();
        if (n == 0) {
            return Optional.empty();
        }
        double sum = sum(counts, average::score);
        OptionalDouble margin =
                StudentInterval.margin(n, sum, sum(counts, number -> average.score(number) * average.score(number)));
        double mean = sum / n;
        double plain = sum(counts, number -> number) / n;
        return Optional.of(new Estimate(n, plain, mean, around(mean, margin, -1), around(mean, margin, 1)));
    }

    private static double sum(NavigableMap<Double, Long> counts, DoubleUnaryOperator value) {
        return counts.entrySet().stream()
                .mapToDouble(each -> each.getValue() * value.applyAsDouble(each.getKey()))
                .sum();
    }

    private static OptionalDouble around(double mean, OptionalDouble margin, int side) {
        return margin.isPresent()
                ? OptionalDouble.of(Math.clamp(mean + side * margin.getAsDouble(), 0, 100))
                : OptionalDouble.empty();
    }

    private static Optional<Estimate> share(Share share) {
        return share.share().stream()
                .mapToObj(
                        part -> new Estimate(share.of(), part, 100 * part, percent(share.low()), percent(share.high())))
                .findFirst();
    }

    private static OptionalDouble percent(OptionalDouble share) {
        return share.isPresent() ? OptionalDouble.of(100 * share.getAsDouble()) : share;
    }

    /// Of those of whom a value is known, who have one that counts.
    private static Share share(TraitBinding.ShareOf binding, Values values, int group) {
        long with = 0;
        long known = 0;
        for (Row row : values.rows()) {
            if (row.value() instanceof BreakdownValue.Value told) {
                known += row.persons().get(group);
                with += binding.values().contains(told.value()) ? row.persons().get(group) : 0;
            }
        }
        return new Share(with, known);
    }

    /// Whether few are behind it, with or without what counts, or behind what follows by taking members from everybody.
    private boolean isHidden(TraitBinding binding, Values values) {
        return switch (binding) {
            case TraitBinding.Average _ -> isHidden(TraitNumbers.of(values, group));
            case TraitBinding.ShareOf shareOf -> isHidden(share(shareOf, values, group), share(shareOf, values, 0));
        };
    }

    /// The mean of two numbers, as 0 and 1, tells how many have either: it is hidden as their shares would be.
    private boolean isHidden(TraitNumbers numbers) {
        HeldValue above = numbers.above();
        boolean isTwo = numbers.whole().size() == 2;
        return isHidden(
                new Share(isTwo ? numbers.one().firstEntry().getValue() : above.ofMembers(), above.ofMembers()),
                new Share(isTwo ? numbers.whole().firstEntry().getValue() : above.ofAll(), above.ofAll()));
    }

    private boolean isHidden(Share members, Share everybody) {
        HeldValue with = new HeldValue(members.n(), members.of(), everybody.n(), everybody.of());
        HeldValue without =
                new HeldValue(members.of() - members.n(), members.of(), everybody.of() - everybody.n(), everybody.of());
        return with.isHidden(hiding) || without.isHidden(hiding);
    }
}
