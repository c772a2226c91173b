package footpath.analytics.attribution;

import footpath.analytics.BreakdownValue;
import footpath.analytics.Stopwatch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Turns what was counted into an [AttributionAnswer].
final class AttributionAnswers {
    private final AttributionQuestion question;
    private final TouchGroups groups;
    private final AttributionPartial counted;

    AttributionAnswers(AttributionQuestion question, TouchGroups groups, AttributionPartial counted) {
        this.question = question;
        this.groups = groups;
        this.counted = counted;
    }

    AttributionAnswer answer(Stopwatch stopwatch) {
        long[] counts = counted.counts;
        return new AttributionAnswer(
                AttributionRules.of(question),
                new AttributionAnswer.Conversions(
                        counts[AttributionPartial.ATTRIBUTED], counts[AttributionPartial.UNATTRIBUTED]),
                new AttributionAnswer.Worth(attributedWorth(), counted.worth.at(AttributionPartial.UNATTRIBUTED)),
                counts[AttributionPartial.WITHOUT_WORTH],
                counts[AttributionPartial.LOST_PATHS],
                question.models().stream()
                        .map(model -> new AttributionAnswer.ModelAnswer(model, AttributionRules.of(model)))
                        .toList(),
                values(),
                stopwatch.elapsed());
    }

    private double attributedWorth() {
        return counted.worth.at(AttributionPartial.ATTRIBUTED);
    }

    private List<AttributionAnswer.ValueAnswer> values() {
        List<double[]> credits = new ArrayList<>();
        for (int model = 0; model < question.models().size(); model++) {
            credits.add(credits(model));
        }
        List<AttributionAnswer.ValueAnswer> values = new ArrayList<>();
        for (int group = 0; group < groups.count(); group++) {
            if (counted.touches[group] > 0) {
                int place = group;
                values.add(new AttributionAnswer.ValueAnswer(
                        groups.values().get(group),
                        counted.touches[group],
                        counted.conversions[group],
                        credits.stream().map(credit -> credit[place]).toList()));
            }
        }
        values.sort(Comparator.comparingInt((AttributionAnswer.ValueAnswer value) -> rank(value.value()))
                .thenComparing(AttributionAnswer.ValueAnswer::touches, Comparator.reverseOrder())
                .thenComparing(value -> value.value().toString()));
        return values;
    }

    private static int rank(BreakdownValue value) {
        return switch (value) {
            case BreakdownValue.Value _ -> 0;
            case BreakdownValue.Other() -> 1;
            case BreakdownValue.None() -> 2;
        };
    }

    /// By group.
    private double[] credits(int model) {
        if (question.models().get(model) instanceof AttributionModel.Markov(int order)) {
            return byRemovalEffect(order);
        }
        double[] credits = new double[groups.count()];
        for (int group = 0; group < credits.length; group++) {
            credits[group] = counted.credits.at(model * credits.length + group);
        }
        return credits;
    }

    private double[] byRemovalEffect(int order) {
        double[] credits = new MarkovChain(counted.transitions, order).removalEffects(groups.count());
        double sum = 0;
        for (double effect : credits) {
            sum += effect;
        }
        for (int group = 0; group < credits.length; group++) {
            credits[group] = sum == 0 ? 0 : attributedWorth() * (credits[group] / sum);
        }
        return credits;
    }
}
